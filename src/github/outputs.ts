import { setOutput } from '@actions/core';

/** Sets the outputs of the step, each as text. Values that are undefined are left out. */
export function setOutputs(outputs: Readonly<Record<string, string | undefined>>): void {
  for (const [name, value] of Object.entries(outputs)) if (value !== undefined) setOutput(name, value);
}
