/** What the image has besides a lab host's root. The kernel for clouds has what QEMU shows and boots fastest. */
export const IMAGE_PACKAGES = [
  'linux-image-cloud-amd64',
  'cloud-init',
  'cloud-guest-utils',
  'fdisk',
  'netplan.io',
  'zstd',
];

/** As on the RK1 server image; of the partition in the table and of the root in fstab. */
const ROOT_LABEL = 'cloudimg-rootfs';
const ROOT_UUID = '7d1f0e5a-4c7e-4b0e-9d0a-5b0c0a7a1b6e';

/**
 * Makes a lab's root into one that boots by itself, and puts its ext4 into the layer as root.ext4. What is not needed on a machine
 * that lives for a minute is masked; the modules of cloud-init that take seconds in an emulator are left out.
 */
export const IMAGE_SCRIPT = `
cat >"$1/etc/fstab" <<'END'
UUID=${ROOT_UUID} / ext4 defaults,x-systemd.growfs 0 1
END
cat >"$1/etc/cloud/cloud.cfg.d/90-fast.cfg" <<'END'
datasource_list: [NoCloud, None]
cloud_init_modules: [seed_random, growpart, resizefs, write_files, set_hostname, update_hostname, update_etc_hosts, users_groups, ssh, set_passwords]
cloud_config_modules: [timezone, runcmd]
cloud_final_modules: [scripts_user]
system_info:
  default_user: {name: ubuntu, gecos: Ubuntu, lock_passwd: true, groups: [sudo], sudo: ['ALL=(ALL) NOPASSWD:ALL'], shell: /bin/bash}
END
printf 'MODULES=list\\nCOMPRESS=zstd\\nCOMPRESSLEVEL=1\\n' >"$1/etc/initramfs-tools/conf.d/board"
printf 'virtio_pci\\nvirtio_blk\\nnvme\\next4\\ncrc32c_generic\\n' >>"$1/etc/initramfs-tools/modules"
for unit in apt-daily.timer apt-daily-upgrade.timer dpkg-db-backup.timer e2scrub_all.timer e2scrub_reap.service fstrim.timer \\
  systemd-networkd-wait-online.service systemd-timesyncd.service systemd-tpm2-setup.service systemd-tpm2-setup-early.service \\
  getty@tty1.service systemd-pstore.service systemd-update-utmp.service console-setup.service keyboard-setup.service \\
  systemd-journal-catalog-update.service systemd-hwdb-update.service cloud-init-hotplugd.socket ldconfig.service systemd-update-done.service man-db.timer logrotate.timer; do
  ln -sf /dev/null "$1/etc/systemd/system/$unit"
done
chroot "$1" systemctl --quiet enable ssh.service systemd-networkd.service serial-getty@ttyS0.service
echo turing-image >"$1/etc/hostname"
printf '127.0.0.1 localhost\\n127.0.1.1 turing-image\\n' >"$1/etc/hosts"
rm -f "$1/etc/resolv.conf" "$1"/etc/systemd/network/*.network "$1"/etc/ssh/ssh_host_*
: >"$1/etc/machine-id"
chroot "$1" update-initramfs -u
rm -rf "$1"/usr/share/doc/* "$1"/usr/share/man/* "$1"/usr/share/locale/* "$1"/var/cache/debconf/*-old "$1"/var/lib/cloud
touch "$1/etc/.updated" "$1/var/.updated"
umount "$1/proc"
size=$(du -sm "$1" | cut -f1)
truncate -s "$((size + size / 3 + 150))M" "$2/root.ext4"
mke2fs -q -t ext4 -L ${ROOT_LABEL} -U ${ROOT_UUID} -O ^orphan_file,^metadata_csum_seed -d "$1" "$2/root.ext4"
cp --sparse=always "$2/root.ext4" "$1/root.ext4"
`;
