import { CROSS_SYSTEM } from './cross-system.ts';
import type { RaySystem } from './system.ts';

/** Windows 10, Server 2019 and newer, which have tar.exe and Windows PowerShell 5.1. */
export const windows: RaySystem = {
  id: 'windows',
  title: 'Windows',
  uname: '',
  joins: { by: 'kit', run: false },
  processors: new Map([['AMD64', 'x86_64']]),
  uvPlatform: () => 'x86_64-pc-windows-msvc',
  environment: CROSS_SYSTEM,
  places: {
    environment: (cluster) => `C:\\ProgramData\\bringup-ray\\${cluster}\\env`,
    configuration: (cluster) => `C:\\ProgramData\\bringup-ray\\${cluster}\\etc`,
    temporary: (cluster) => `C:\\ProgramData\\bringup-ray\\${cluster}\\temp`,
    file: (folder, name) => `${folder}\\${name}`,
  },
  supervisor: 'a task that starts with the machine, as LOCAL SERVICE',
  firewall: 'a rule of the Windows firewall',
  objects: 'memory that is mapped, behind the page file',
  missing: [
    'gates and the look from outside',
    '`drain`, `upgrade`, `rotate-token`, `leave`: remove it with its kit',
    'limits by cgroups',
    'an end that work is waited for',
  ],
};
