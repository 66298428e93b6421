const FIRST = Date.UTC(1980, 0, 1);
const LAST = Date.UTC(2107, 11, 31, 23, 59, 58);

/** Date and time as FAT keeps them. */
export interface DosTime {
  readonly date: number;
  readonly time: number;
}

/** The time in UTC, to the two seconds below; what FAT cannot say becomes the first or last it can (1980 to 2107). */
export function dosTime(when: Date): DosTime {
  const at = new Date(Math.min(LAST, Math.max(FIRST, when.getTime())));
  return {
    date: ((at.getUTCFullYear() - 1980) << 9) | ((at.getUTCMonth() + 1) << 5) | at.getUTCDate(),
    time: (at.getUTCHours() << 11) | (at.getUTCMinutes() << 5) | (at.getUTCSeconds() >> 1),
  };
}

/** Read as UTC. What is no date gives the next one that is, as Date does. */
export function fromDosTime({ date, time }: DosTime): Date {
  return new Date(
    Date.UTC(
      1980 + (date >> 9),
      Math.max(0, ((date >> 5) & 15) - 1),
      Math.max(1, date & 31),
      time >> 11,
      (time >> 5) & 63,
      (time & 31) * 2,
    ),
  );
}
