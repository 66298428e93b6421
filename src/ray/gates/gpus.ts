import { type Gate, need } from './gate.ts';

export const GPU_GATE: Gate = {
  id: 'gpus',
  title: 'GPUs',
  unit: 'count',
  rule: 'where `gpus` asks for some: so many, and `nvidia-smi` calls them healthy',
  purpose: 'work is given to as many GPUs as the fleet file says, and they have to answer',
  judge({ gpus: { nvidia, amd, smi } }, { gpus: asked }) {
    if (asked === undefined || asked === 0) return undefined;
    if (amd >= asked && nvidia === 0 && smi === undefined) return { status: 'pass', actual: amd, required: asked };
    if (nvidia === 0 && smi === undefined)
      return need(
        false,
        { actual: amd, required: asked },
        '`lspci -nn | grep -iE "nvidia|amd"` tells whether the card is seen, `modprobe nvidia` whether its driver loads; or take ray.gpus out',
      );
    if (smi === undefined)
      return need(
        false,
        { actual: `${nvidia} without nvidia-smi`, required: asked },
        'install nvidia-smi of the same version as the driver (`cat /proc/driver/nvidia/version`)',
      );
    if (smi.exit === 124 || smi.exit === 143)
      return need(
        false,
        { actual: 'nvidia-smi gave no answer in 10 s', required: asked },
        'look at `dmesg | grep -i xid`; a GPU that hangs comes back with a reboot',
      );
    const actual =
      smi.trouble.length === 0 && smi.exit === 0
        ? smi.healthy
        : `${smi.healthy} healthy; ${smi.trouble.join('; ') || `nvidia-smi ended with ${smi.exit}`}`;
    if (smi.healthy < asked)
      return need(
        false,
        { actual, required: asked },
        `\`nvidia-smi -q\` and \`dmesg | grep -i xid\` tell more; or set ray.gpus of the host to ${smi.healthy}`,
      );
    return need(
      typeof actual === 'number',
      { actual, required: asked },
      'enough are healthy; `nvidia-smi -q` tells of the others',
      'warn',
    );
  },
};
