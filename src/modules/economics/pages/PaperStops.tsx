import type { Frame } from '#kit/frame.ts'
import { plainProse } from '#kit/prose/plain.ts'
import type { Stop, StopKind } from '../filled-paper.ts'
import type { Grant } from '../grant.ts'
import { paths } from '../paths.ts'
import type { Project } from '../project.ts'
import { stopTexts } from '../texts/paper-stops.ts'

/** What stands in the way of a form of the State: each reason, and the page where it is corrected. */
export function PaperStops(props: {
  frame: Pick<Frame, 'locale'>
  project: Project
  grant: Grant
  stops: readonly Stop[]
}) {
  const { frame, project, grant, stops } = props
  const { stop, go } = stopTexts[frame.locale]
  return (
    <ul>
      {stops.map(({ kind, lines }) => (
        <li>
          {stop[kind](plainProse(grant.funder), lines.join(', '))}{' '}
          <a href={placeOf(kind, project, grant)}>{go[kind]}</a>
        </li>
      ))}
    </ul>
  )
}

function placeOf(kind: StopKind, { slug }: Project, { id }: Grant): string {
  switch (kind) {
    case 'nothing-paid':
      return paths.payments(slug, id)
    case 'amount':
      return paths.lines(slug)
    case 'unexplained':
      return paths.revise(slug)
    case 'other':
      return paths.project(slug)
    default:
      return paths.grant(slug, id)
  }
}
