import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenLocale } from '#kit/texts.ts'
import { type Help, HelpLine } from '#ui/HelpLine/HelpLine.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import type { Draw } from '../../draw.ts'
import { codePaths, seatPaths } from '../../paths/recruiting.ts'
import { drawPaths } from '../../paths.ts'
import type { Recruitment } from '../../recruitment.ts'
import type { ToldSessions } from '../../recruits/nouns.ts'
import type { Needs } from '../needs.ts'
import { seatTexts } from '../texts/seat.ts'
import { SeatForms } from './SeatForms.tsx'
import { NeedsTold, SessionsTold } from './SeatTold.tsx'

export interface SeatPageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly recruitment: Recruitment | undefined
  readonly token: string
  readonly answerBy: string
  readonly answer: 'confirmed' | 'declined' | 'unreachable' | undefined
  readonly isMinor: boolean
  readonly needs: Needs
  readonly sessions: ToldSessions
  readonly form: FormState
}

/**
 * The link of a summons: come or not, and what one needs. Needs are asked only here, after the chance has spoken. A draw that
 * is over takes no answer: its page says so, and whom to call, rather than to offer what it would refuse.
 */
export function SeatPage(props: SeatPageProps) {
  const { frame, draw, answer } = props
  const texts = seatTexts[frame.locale]
  const isConfirmed = answer === 'confirmed'
  const isOpen = draw.state === 'drawn'
  const isVoid = draw.state === 'void'
  // Of a cancelled draw, what was answered does not count any more.
  const isUnreached = answer === 'unreachable' || (draw.state === 'closed' && answer === undefined)
  const isOver = !isVoid && (answer === 'declined' || isUnreached)
  return (
    <Layout
      frame={frame}
      title={titleOf(props)}
      lead={
        answer === undefined && isOpen
          ? texts.lead(draw.title, writtenDay(props.answerBy, frame.locale))
          : draw.title
      }
      crumbs={[{ label: draw.title, labelIn: writtenLocale, href: drawPaths.draw(draw.slug) }]}
      refused={Object.keys(props.form.problems).length > 0}
    >
      {isVoid ? (
        <Notice tone="caution">
          <p>{texts.voidSeat}</p>
          <Prose markdown={draw.voidReason ?? ''} />
        </Notice>
      ) : null}
      {isOver ? (
        <Notice tone="info">{answer === 'declined' ? texts.declined : texts.unreached}</Notice>
      ) : null}
      {isOver || isVoid || !(isOpen || isConfirmed) ? null : <Coming {...props} />}
      {isConfirmed && draw.state === 'closed' ? <p>{texts.closedConfirmed}</p> : null}
      <HelpLine locale={frame.locale} help={props.recruitment} />
      {isOver || !isOpen ? null : (
        <SeatForms {...props} action={seatPaths.seat(props.token)} isConfirmed={isConfirmed} />
      )}
    </Layout>
  )
}

function titleOf({ frame, draw, answer }: SeatPageProps): string {
  const texts = seatTexts[frame.locale]
  if (draw.state === 'void') return texts.voidTitle
  if (answer === 'confirmed') return texts.confirmedTitle
  return draw.state === 'drawn' ? texts.title : texts.closedTitle
}

/** Where and when, before one answers as after; what was answered, and what comes next. */
function Coming({ frame, answer, needs, sessions, token }: SeatPageProps) {
  const { locale } = frame
  const texts = seatTexts[locale]
  return (
    <>
      {answer === 'confirmed' ? (
        <Notice tone="good">
          <p>{texts.kept}</p>
        </Notice>
      ) : null}
      <h2>{texts.whenTitle}</h2>
      <SessionsTold locale={locale} sessions={sessions} calendar={seatPaths.calendar(token)} />
      {answer === 'confirmed' ? (
        <>
          <NeedsTold locale={locale} needs={needs} />
          <h2>{texts.nextTitle}</h2>
          <p>{texts.next}</p>
        </>
      ) : null}
    </>
  )
}

/** A link that was made anew since, or whose draw is over: not a bare end of the road. */
export function OldSeatPage({ frame, help }: { readonly frame: Frame; readonly help: Help }) {
  const texts = seatTexts[frame.locale]
  return (
    <Layout frame={frame} title={texts.oldTitle} lead={texts.old}>
      <p>
        <a href={codePaths.enter}>{texts.oldCode}</a>
      </p>
      <HelpLine locale={frame.locale} help={help} />
    </Layout>
  )
}
