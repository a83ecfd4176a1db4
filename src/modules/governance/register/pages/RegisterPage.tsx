import { type Day, shortDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { decisionPaths } from '../../paths/decisions.ts'
import { type Decision, prepareTexts, registerTexts } from '../../procedure/nouns.ts'

export interface ListedDecision {
  readonly decision: Decision
  readonly circle: string
  /** Its day of review has come, in a circle of whoever reads. */
  readonly isDue: boolean
}

export interface RegisterPageProps {
  readonly frame: Frame
  readonly shown: ShownList<ListedDecision>
  /** Takes part in a circle, or is of the team: proposes, and reads what is under way. */
  readonly isMember: boolean
  /** Decisions of their circles whose day of review has come. */
  readonly due: number
}

export function termOf({ decision: { endsOn, termEndsOn } }: ListedDecision): Day | undefined {
  return endsOn ?? termEndsOn
}

/** What circles decided, for everyone; what is under way, for those who are in them. */
export function RegisterPage({ frame, shown, isMember, due }: RegisterPageProps) {
  const texts = registerTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      wide
      actions={
        isMember ? (
          <Actions>
            <ButtonLink href={decisionPaths.prepare}>
              {prepareTexts[frame.locale].propose}
            </ButtonLink>
          </Actions>
        ) : undefined
      }
    >
      {isMember ? <p>{texts.ownCircles}</p> : null}
      {due > 0 ? <p>{texts.due(due)}</p> : null}
      <List
        frame={frame}
        shown={shown}
        empty={{ title: texts.none, text: texts.noneText }}
        cells={{
          terme: (row) => {
            const term = termOf(row)
            if (term) return shortDay(term, frame.locale, shown.list.today)
            return row.decision.outcome === 'adopted' ? texts.noLimit : '–'
          },
        }}
      />
    </Layout>
  )
}
