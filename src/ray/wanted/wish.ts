import type { Wanted } from '../../engine/resource.ts';

/** What is wished for one host, before it says who wishes it. */
export type Wish = Pick<Wanted, 'kind' | 'spec'> &
  Partial<Pick<Wanted, 'needs' | 'notify' | 'waitsFor' | 'onlyIfMade'>>;
