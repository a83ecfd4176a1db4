import type { Frame } from '#kit/frame.ts'
import { ProblemPage, type ProblemStatus } from './ProblemPage.tsx'

/** The page of a problem as text, for the edge, which knows no page. */
export function drawProblem(frame: Frame, status: ProblemStatus): string {
  return `<!doctype html>${(<ProblemPage frame={frame} status={status} />).toString()}`
}
