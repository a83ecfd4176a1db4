import type { Child } from 'hono/jsx'
import { writtenDay } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenMoney } from '#kit/numbers.ts'
import type { Shown } from '#kit/seen.ts'
import { colon } from '#kit/words.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextField } from '#ui/TextField/TextField.tsx'
import type { Draw } from '../../draw.ts'
import { sealPaths } from '../../paths/ceremony.ts'
import { recruitPaths } from '../../paths/recruiting.ts'
import type { PersonStatus } from '../../person-status.ts'
import { recruitCrumbs } from '../../recruits/index.ts'
import type { ToldSessions } from '../../recruits/nouns.ts'
import { proceedingsTexts } from '../../seals/nouns.ts'
import type { Attended } from '../attended-sessions.ts'
import { attendedTexts } from '../texts/attended.ts'
import { seatTexts } from '../texts/seat.ts'
import { tableTexts } from '../texts/tables.ts'
import { SessionsTold } from './SeatTold.tsx'
import { SessionsByHand } from './SessionsByHand.tsx'

export interface SeatShown {
  readonly id: string
  readonly name: string
  readonly phone: string
  readonly hasMail: boolean
  readonly answer: 'none' | 'waiting' | 'confirmed' | 'declined' | 'unreachable'
  readonly status: PersonStatus
  readonly answerBy: string | undefined
  readonly needs: string
  readonly attended: Attended
}

export interface PresenceShown {
  readonly feature: string
  readonly values: readonly {
    readonly value: string
    readonly panel: number
    readonly present: number
  }[]
}

export interface PanelPageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly seats: readonly SeatShown[]
  readonly presence: readonly PresenceShown[]
  readonly sessionCents: number
  /** The settings say which set of sessions the panel meets in. */
  readonly hasSet: boolean
  /** When and where the panel meets. */
  readonly sessions: ToldSessions
  /** What the form of sessions attended shows, and what was typed in it. */
  readonly sessionsShown: Shown
  readonly sessionsForm: FormState
  /** The name of a second draw, refused. */
  readonly following: FormState
  readonly summoned: readonly {
    readonly name: string
    readonly phone: string
    readonly sms: string
    readonly byMail: boolean
  }[]
}

export function PanelPage(props: PanelPageProps) {
  const { frame, draw, seats } = props
  const texts = seatTexts[frame.locale]
  const act: Act = (path, label, fields = {}, confirm) => (
    <ActionButton frame={frame} action={path} label={label} fields={fields} confirm={confirm} />
  )
  return (
    <Layout
      frame={frame}
      title={texts.panelTitle}
      lead={texts.panelLead}
      crumbs={recruitCrumbs(frame, draw)}
      refused={Object.keys(props.sessionsForm.problems).length > 0}
      wide
    >
      {props.summoned.length > 0 ? (
        <>
          <h2>{texts.summoned}</h2>
          <p>{texts.summonedText}</p>
          <Table
            caption={texts.summoned}
            captionHidden
            columns={[{ title: texts.person }, { title: 'SMS' }]}
            rows={props.summoned.map((entry) => [
              `${entry.name} ${entry.phone}${entry.byMail ? ` (${texts.byMail})` : ''}`,
              <span class="draw-copied">{entry.sms}</span>,
            ])}
          />
        </>
      ) : null}
      <h2>{texts.panelSessions}</h2>
      {props.sessions.first ? (
        <SessionsTold locale={frame.locale} sessions={props.sessions} calendar={undefined} />
      ) : (
        <p>{texts.noPanelSession}</p>
      )}
      <Untold {...props} />
      {seats.length === 0 ? (
        <EmptyState title={texts.notYet}>
          <p>
            <a href={sealPaths.proceedings(draw.slug)}>{proceedingsTexts[frame.locale].open}</a>
          </p>
        </EmptyState>
      ) : (
        <Table
          caption={texts.seats}
          columns={[
            { title: texts.person },
            { title: texts.answer },
            { title: texts.needsColumn },
            { title: texts.sessions, align: 'right' },
            { title: texts.amount, align: 'right' },
            { title: texts.gestures },
          ]}
          rows={seats.map((seat) => [
            <span id={`place-${seat.id}`}>{`${seat.name} ${seat.phone}`}</span>,
            seat.answer === 'waiting' && seat.answerBy
              ? `${texts.answers.waiting}, ${texts.before(writtenDay(seat.answerBy, frame.locale))}`
              : texts.answers[seat.answer],
            seat.needs,
            seat.attended.notedAt
              ? `${seat.attended.sessions} (${attendedTexts[frame.locale].byHand})`
              : String(seat.attended.sessions),
            writtenMoney(seat.attended.sessions * props.sessionCents, frame.locale),
            // An answer is noted from the draw to its closing: a button that would be refused is not shown.
            draw.state === 'drawn' && (
              <Actions>
                {seat.answer === 'waiting' || seat.answer === 'none' ? (
                  <>
                    {act(recruitPaths.seat(draw.slug, seat.id), texts.takeYes, {
                      answer: 'confirmed',
                    })}
                    {act(recruitPaths.summon(draw.slug), texts.again, { only: seat.id })}
                  </>
                ) : null}
                {seat.answer !== 'declined' && seat.answer !== 'unreachable'
                  ? act(
                      recruitPaths.seat(draw.slug, seat.id),
                      texts.takeNo,
                      { answer: 'declined' },
                      texts.takeNoAsk,
                    )
                  : null}
              </Actions>
            ),
          ])}
        />
      )}
      <SessionsByHand
        frame={frame}
        draw={draw}
        sessionCents={props.sessionCents}
        members={seats.filter(({ status }) => status === 'confirmed' || status === 'present')}
        shown={props.sessionsShown}
        form={props.sessionsForm}
      />
      {seats.length > 0 ? <AfterDraw {...props} act={act} /> : null}
      {hasPanel(draw) ? <SecondDraw frame={frame} draw={draw} following={props.following} /> : null}
    </Layout>
  )
}

/** Nothing follows a draw that has not taken place. */
function hasPanel({ state }: Draw): boolean {
  return state === 'drawn' || state === 'closed' || state === 'void'
}

function SecondDraw({
  frame,
  draw,
  following,
}: Pick<PanelPageProps, 'frame' | 'draw' | 'following'>) {
  const texts = seatTexts[frame.locale]
  return (
    <>
      <h2>{texts.follow}</h2>
      <p>{texts.followLead}</p>
      <Form
        frame={frame}
        id="suite"
        action={recruitPaths.follow(draw.slug)}
        form={following}
        submit={texts.followSubmit}
        tone="quiet"
      >
        <TextField
          name="title"
          label={texts.followName}
          form={following}
          value={texts.followTitle(draw.title)}
          maxlength={120}
        />
      </Form>
    </>
  )
}

/** Newcomers without mail: nothing reaches them by itself, so that somebody writes or calls. */
function Untold({ frame, draw, seats }: PanelPageProps) {
  const texts = seatTexts[frame.locale]
  const untold = seats.filter(({ answer, hasMail }) => answer === 'none' && !hasMail)
  if (untold.length === 0 || draw.state !== 'drawn') return null
  return (
    <Notice tone="caution" title={texts.untold}>
      <p>{texts.untoldText(untold.length)}</p>
      <ul>
        {untold.map(({ id, name, phone }) => (
          <li>
            <a href={`#place-${id}`}>{name}</a>
            {phone ? `, ${phone}` : ''}
          </li>
        ))}
      </ul>
      <Actions>
        <ActionButton
          frame={frame}
          action={recruitPaths.summon(draw.slug)}
          label={texts.letters}
          fields={{ format: 'letters' }}
        />
        <ButtonLink href={recruitPaths.calls(draw.slug)} tone="quiet">
          {texts.toCalls}
        </ButtonLink>
      </Actions>
    </Notice>
  )
}

type Act = (path: string, label: string, fields?: Record<string, string>, confirm?: string) => Child

/** What is done once people are drawn: told, welcomed, paid, counted. */
function AfterDraw({ frame, draw, presence, hasSet, act }: PanelPageProps & { readonly act: Act }) {
  const texts = seatTexts[frame.locale]
  return (
    <>
      <Actions>
        {draw.state === 'drawn' ? act(recruitPaths.summon(draw.slug), texts.summon) : null}
        {hasSet ? act(recruitPaths.join(draw.slug), texts.join) : null}
        {act(recruitPaths.indemnities(draw.slug), `${texts.indemnities} (XLSX)`, {
          format: 'xlsx',
        })}
        {act(recruitPaths.indemnities(draw.slug), `${texts.indemnities} (PDF)`, { format: 'pdf' })}
      </Actions>
      {hasSet ? null : (
        <p>
          <a href={recruitPaths.board(draw.slug)}>{texts.noSet}</a>
        </p>
      )}
      <p>
        <a href={recruitPaths.tables(draw.slug)}>{tableTexts[frame.locale].title}</a>
      </p>
      {presence.map(({ feature, values }) => (
        <Table
          caption={`${texts.presence}${colon[frame.locale]}${feature}`}
          columns={[
            { title: feature },
            { title: texts.seats, align: 'right' },
            { title: texts.present, align: 'right' },
          ]}
          rows={values.map((value) => [value.value, String(value.panel), String(value.present)])}
        />
      ))}
    </>
  )
}
