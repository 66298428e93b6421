/** What can be in a slot of a Turing Pi. */
export type ModuleId = 'rk1' | 'cm4' | 'cm4-lite' | 'cm5' | 'cm3' | 'jetson';

/** What is known of a kind of module. */
export interface Module {
  readonly title: string;
  /** How it is written where the board cannot do it; undefined: the board can. */
  readonly otherWay?: string;
  /** What its device tree calls it: a word of /proc/device-tree/compatible. Source: Linux arch/arm64/boot/dts. */
  readonly compatible: RegExp;
}

/** Source: bmcd usb_boot.rs knows 0a5c:2711 (BCM2711) and 2207:350b (RK3588), and no other. */
export const MODULES: Readonly<Record<ModuleId, Module>> = {
  rk1: { title: 'RK1', compatible: /rockchip,rk3588/ },
  cm4: { title: 'CM4', compatible: /brcm,bcm2711/ },
  'cm4-lite': {
    title: 'CM4 Lite',
    otherWay: 'it has no eMMC: write its card elsewhere, for example with `bringup flash image`',
    compatible: /brcm,bcm2711/,
  },
  cm5: {
    title: 'CM5',
    otherWay:
      'connect the USB port of the board to a machine, set the node to USB device mode (`tpi usb device -n NODE`), run `rpiboot -d mass-storage-gadget64` there, and write the image that `bringup flash image` makes to the disk that appears',
    compatible: /brcm,bcm2712/,
  },
  cm3: {
    title: 'CM3',
    otherWay:
      'connect the USB port of the board to a machine, run `rpiboot` there, and write the image that `bringup flash image` makes to the disk that appears',
    compatible: /brcm,bcm2837/,
  },
  jetson: { title: 'Jetson', otherWay: 'put it into recovery mode and use the tools of NVIDIA', compatible: /nvidia,/ },
};

/** `an RK1`, `a CM4` */
export function aModule(id: ModuleId): string {
  return `${id === 'rk1' ? 'an' : 'a'} ${MODULES[id].title}`;
}
