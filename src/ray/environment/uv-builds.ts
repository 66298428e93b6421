/** The uv that is fetched and pushed where the user names none. */
export const UV_VERSION = '0.13.8';

/** A wheel of uv on a package index. */
export interface UvBuild {
  readonly filename: string;
  readonly sha256: string;
}

/** By system and processor, as `uname -sm` says. Those of Linux run with glibc from 2.17 on. Source: PyPI, uv 0.13.8. */
const BUILDS: ReadonlyMap<string, UvBuild> = new Map([
  [
    'linux x86_64',
    {
      filename: 'uv-0.13.8-py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl',
      sha256: 'e18a57b8b352eb7c8feb317b9f6f533c8f0ad9673fd6cf34bbe3cf1a9f6a8984',
    },
  ],
  [
    'linux aarch64',
    {
      filename: 'uv-0.13.8-py3-none-manylinux_2_17_aarch64.manylinux2014_aarch64.musllinux_1_1_aarch64.whl',
      sha256: '0b3e8b1a4f5e405e31e2ff33de8af4744831e9f7338539671efbd8c3c94e791d',
    },
  ],
  [
    'darwin x86_64',
    {
      filename: 'uv-0.13.8-py3-none-macosx_10_12_x86_64.whl',
      sha256: 'b7124ca1956ec2e476a1003ea5715a15f0266afaec37f4dc9c6972ba8183e6d1',
    },
  ],
  [
    'darwin aarch64',
    {
      filename: 'uv-0.13.8-py3-none-macosx_11_0_arm64.whl',
      sha256: '62b6943c7fd64fac6854f780bea6e0359e5a5bc3241f83ee357bb38276afac49',
    },
  ],
]);

/** Where the program is in a wheel of uv. */
export const UV_MEMBER = `uv-${UV_VERSION}.data/scripts/uv`;

/** The build for a system (`linux`, `darwin`) and a processor (`x86_64`, `aarch64`). */
export function uvBuildFor(system: string, arch: string): UvBuild | undefined {
  return BUILDS.get(`${system} ${arch}`);
}

/** Older ones know nothing of `--python-platform x86_64-manylinux_2_36`. */
const OLDEST = [0, 8, 0] as const;

/** Whether a uv that calls itself this (`uv 0.13.8 (...)`) can make locks. */
export function isUsableUv(says: string): boolean {
  const [, ...numbers] = /^uv (\d+)\.(\d+)\.(\d+)/.exec(says) ?? [];
  if (numbers.length === 0) return false;
  const difference = OLDEST.map((oldest, index) => Number(numbers[index]) - oldest).find((one) => one !== 0);
  return (difference ?? 0) >= 0;
}
