import { isStaff, type Viewer } from '#kit/viewer.ts'

type Who = Viewer | undefined

/** The public text of the declaration belongs to the team; each version stays readable. */
export function mayWriteDeclaration(who: Who): boolean {
  return isStaff(who)
}
