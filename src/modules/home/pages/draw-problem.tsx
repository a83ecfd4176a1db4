import type { Frame } from '#kit/frame.ts'
import type { SentBack } from '#kit/sent-back.ts'
import { ProblemPage, type ProblemStatus } from './ProblemPage.tsx'

/** The page of a problem as text, for the edge, which knows no page. */
export function drawProblem(frame: Frame, status: ProblemStatus, sentBack?: SentBack): string {
  // Whoever is kept out is told neither the name of the thing nor what is said of it.
  const bare = { ...frame, head: undefined, discussion: undefined }
  const drawn = <ProblemPage frame={bare} status={status} sentBack={sentBack} />
  return `<!doctype html>${drawn.toString()}`
}
