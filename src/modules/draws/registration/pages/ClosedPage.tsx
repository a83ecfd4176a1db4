import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { type Help, HelpLine } from '#ui/HelpLine/HelpLine.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import type { Draw } from '../../draw.ts'
import { codePaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import type { Recruitment } from '../../recruitment.ts'
import { DrawPageLink } from '../../recruits/index.ts'
import type { RegistrationEnd } from '../../registration-end.ts'
import type { LetterState } from '../letter-state.ts'
import { closedTexts, endWords, letterTitle } from '../texts/closed.ts'

export interface ClosedPageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly recruitment: Recruitment | undefined
  readonly end: RegistrationEnd | undefined
  readonly help: Help
  readonly state: Exclude<LetterState, 'open' | 'used'>
  /** One came with a letter: what becomes of its code is said too. */
  readonly hasCode: boolean
}

/** Nobody registers here, or not with this code: since when, why, and whom to call. */
export function ClosedPage(props: ClosedPageProps) {
  const { frame, draw, state } = props
  const texts = closedTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={letterTitle(state, frame.locale)}
      lead={draw.title}
      crumbs={[{ label: draw.title, labelIn: writtenLocale, href: drawPaths.draw(draw.slug) }]}
    >
      <Notice tone="caution">
        <p>{whyNot(props)}</p>
        {state === 'late' && props.hasCode ? <p>{texts.late}</p> : null}
        <HelpLine locale={frame.locale} help={props.help} />
      </Notice>
      {props.hasCode ? null : (
        <p>
          <a href={codePaths.enter}>{texts.registered}</a>
        </p>
      )}
      <DrawPageLink draw={draw} label={texts.toDraw} />
    </Layout>
  )
}

function whyNot({ frame, draw, state, end }: ClosedPageProps): string {
  const texts = closedTexts[frame.locale]
  switch (state) {
    case 'early': {
      const opens = draw.registrationOpensOn
      return texts.notYet(draw.title, opens ? writtenDay(opens, frame.locale) : '')
    }
    case 'refused':
      return texts.refused(draw.title)
    case 'excluded':
      return texts.excluded(draw.title)
    case 'void':
      return texts.void(draw.title, draw.voidReason ?? '')
    case 'late':
      return endWords(end, frame.locale)
  }
}
