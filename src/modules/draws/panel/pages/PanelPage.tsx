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
  const said = seatTexts[frame.locale]
  const act: Act = (path, label, fields = {}, confirm) => (
    <ActionButton frame={frame} action={path} label={label} fields={fields} confirm={confirm} />
  )
  return (
    <Layout
      frame={frame}
      title={said.panelTitle}
      lead={said.panelLead}
      crumbs={recruitCrumbs(frame, draw)}
      refused={Object.keys(props.sessionsForm.problems).length > 0}
      wide
    >
      {props.summoned.length > 0 ? (
        <>
          <h2>{said.summoned}</h2>
          <p>{said.summonedText}</p>
          <Table
            caption={said.summoned}
            captionHidden
            columns={[{ title: said.person }, { title: 'SMS' }]}
            rows={props.summoned.map((one) => [
              `${one.name} ${one.phone}${one.byMail ? ` (${said.byMail})` : ''}`,
              <span class="draw-copied">{one.sms}</span>,
            ])}
          />
        </>
      ) : null}
      <h2>{said.panelSessions}</h2>
      {props.sessions.first ? (
        <SessionsTold locale={frame.locale} sessions={props.sessions} calendar={undefined} />
      ) : (
        <p>{said.noPanelSession}</p>
      )}
      <Untold {...props} />
      {seats.length === 0 ? (
        <EmptyState title={said.notYet}>
          <p>
            <a href={sealPaths.proceedings(draw.slug)}>{proceedingsTexts[frame.locale].open}</a>
          </p>
        </EmptyState>
      ) : (
        <Table
          caption={said.seats}
          columns={[
            { title: said.person },
            { title: said.answer },
            { title: said.needsColumn },
            { title: said.sessions, align: 'right' },
            { title: said.amount, align: 'right' },
            { title: said.gestures },
          ]}
          rows={seats.map((one) => [
            <span id={`place-${one.id}`}>{`${one.name} ${one.phone}`}</span>,
            one.answer === 'waiting' && one.answerBy
              ? `${said.answers.waiting}, ${said.before(writtenDay(one.answerBy, frame.locale))}`
              : said.answers[one.answer],
            one.needs,
            one.attended.notedAt
              ? `${one.attended.sessions} (${attendedTexts[frame.locale].byHand})`
              : String(one.attended.sessions),
            writtenMoney(one.attended.sessions * props.sessionCents, frame.locale),
            // An answer is noted from the draw to its closing: a button that would be refused is not shown.
            draw.state === 'drawn' && (
              <Actions>
                {one.answer === 'waiting' || one.answer === 'none' ? (
                  <>
                    {act(recruitPaths.seat(draw.slug, one.id), said.takeYes, {
                      answer: 'confirmed',
                    })}
                    {act(recruitPaths.summon(draw.slug), said.again, { only: one.id })}
                  </>
                ) : null}
                {one.answer !== 'declined' && one.answer !== 'unreachable'
                  ? act(
                      recruitPaths.seat(draw.slug, one.id),
                      said.takeNo,
                      { answer: 'declined' },
                      said.takeNoAsk,
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
  const said = seatTexts[frame.locale]
  return (
    <>
      <h2>{said.follow}</h2>
      <p>{said.followLead}</p>
      <Form
        frame={frame}
        id="suite"
        action={recruitPaths.follow(draw.slug)}
        form={following}
        submit={said.followSubmit}
        tone="quiet"
      >
        <TextField
          name="title"
          label={said.followName}
          form={following}
          value={said.followTitle(draw.title)}
          maxlength={120}
        />
      </Form>
    </>
  )
}

/** Newcomers without mail: nothing reaches them by itself, so that somebody writes or calls. */
function Untold({ frame, draw, seats }: PanelPageProps) {
  const said = seatTexts[frame.locale]
  const untold = seats.filter(({ answer, hasMail }) => answer === 'none' && !hasMail)
  if (untold.length === 0 || draw.state !== 'drawn') return null
  return (
    <Notice tone="caution" title={said.untold}>
      <p>{said.untoldText(untold.length)}</p>
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
          label={said.letters}
          fields={{ format: 'letters' }}
        />
        <ButtonLink href={recruitPaths.calls(draw.slug)} tone="quiet">
          {said.toCalls}
        </ButtonLink>
      </Actions>
    </Notice>
  )
}

type Act = (path: string, label: string, fields?: Record<string, string>, confirm?: string) => Child

/** What is done once people are drawn: told, welcomed, paid, counted. */
function AfterDraw({ frame, draw, presence, hasSet, act }: PanelPageProps & { readonly act: Act }) {
  const said = seatTexts[frame.locale]
  return (
    <>
      <Actions>
        {draw.state === 'drawn' ? act(recruitPaths.summon(draw.slug), said.summon) : null}
        {hasSet ? act(recruitPaths.join(draw.slug), said.join) : null}
        {act(recruitPaths.indemnities(draw.slug), `${said.indemnities} (XLSX)`, { format: 'xlsx' })}
        {act(recruitPaths.indemnities(draw.slug), `${said.indemnities} (PDF)`, { format: 'pdf' })}
      </Actions>
      {hasSet ? null : (
        <p>
          <a href={recruitPaths.board(draw.slug)}>{said.noSet}</a>
        </p>
      )}
      <p>
        <a href={recruitPaths.tables(draw.slug)}>{tableTexts[frame.locale].title}</a>
      </p>
      {presence.map(({ feature, values }) => (
        <Table
          caption={`${said.presence}${colon[frame.locale]}${feature}`}
          columns={[
            { title: feature },
            { title: said.seats, align: 'right' },
            { title: said.present, align: 'right' },
          ]}
          rows={values.map((one) => [one.value, String(one.panel), String(one.present)])}
        />
      ))}
    </>
  )
}
