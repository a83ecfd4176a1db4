import {
  besideOfficial,
  type CountPlan,
  countElection,
  readPb,
} from '#engines/equal-shares/index.ts'

/** What a browser finds when it counts the published file again. */
export type Recounted =
  | { readonly ok: false }
  | {
      readonly ok: true
      readonly voters: number
      /** Numbers of the projects, in the order in which they were funded. */
      readonly winners: readonly string[]
      /** They are those that the file and the page say were funded, by as many voters. */
      readonly isSame: boolean
      /** The file is the published one to the last character; undefined where nothing can say so. */
      readonly isSameFile: boolean | undefined
    }

/** What the page of the result says: a file that was changed on its way agrees with itself, and not with it. */
export interface Published {
  readonly voters: number
  readonly winners: readonly string[]
  readonly sha256?: string
}

/** @param sha256 that of the bytes of the file, where it can be made. */
export function recountFile(
  text: string,
  plan: CountPlan,
  published: Published,
  sha256?: string,
): Recounted {
  const read = readPb(text)
  if (!read.ok) return { ok: false }
  const { file } = read
  const outcome = countElection(file.election, plan)
  const { voters } = file.election
  const winners = outcome.winners.map((place) => file.election.projects[place]?.id ?? '')
  const isPublished = voters === published.voters && winners.join() === published.winners.join()
  return {
    ...{ ok: true, voters, winners },
    isSameFile:
      sha256 === undefined || published.sha256 === undefined
        ? undefined
        : sha256 === published.sha256,
    isSame: isPublished && besideOfficial(file, outcome)?.length === 0,
  }
}
