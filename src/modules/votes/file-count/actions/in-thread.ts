import { type FileCount, type HowToCount, openCount } from '../count.ts'

/** A file of ballots of elsewhere, to be counted in a thread. */
export interface CountTask {
  readonly how: HowToCount
  readonly bytes: Uint8Array
  readonly mostOptions: number
}

export function run({ how, bytes, mostOptions }: CountTask): FileCount {
  const counting = openCount(how, mostOptions)
  counting.push(bytes)
  return counting.finish()
}
