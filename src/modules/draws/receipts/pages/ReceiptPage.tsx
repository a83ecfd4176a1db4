import type { Receipt } from '#engines/sortition/index.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenSize } from '#kit/numbers.ts'
import { writtenLocale } from '#kit/texts.ts'
import { BigFigures } from '#ui/BigFigures/BigFigures.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { LongPage } from '#ui/Contents/LongPage.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LiveRegion } from '#ui/LiveRegion/LiveRegion.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import type { Draw } from '../../draw.ts'
import { type SeatNow, writtenTicket } from '../../draw-log.ts'
import { DrawStateBadge } from '../../pages/DrawStateBadge.tsx'
import { WordsMeant } from '../../pages/WordsMeant.tsx'
import { sealPaths } from '../../paths/ceremony.ts'
import { drawPaths } from '../../paths.ts'
import { type StampShown, StampsList } from '../../seals/index.ts'
import { sealTexts, stampTexts } from '../../seals/nouns.ts'
import type { ChanceView, Mirror } from '../receipt-view.ts'
import { chanceTexts } from '../texts/chances.ts'
import { hallTexts } from '../texts/hall.ts'
import { ChanceCurve } from './ChanceCurve.tsx'
import { MirrorTables } from './DrawCharts.tsx'
import { DrawLog } from './DrawLog.tsx'
import { type FixedFact, FixedFacts } from './FixedFacts.tsx'
import { ReceiptLine } from './ReceiptLine.tsx'
import { VerifyReceipt } from './VerifyReceipt.tsx'

export interface ReceiptPageProps {
  readonly frame: Frame
  readonly draw: Draw
  readonly fixed: readonly FixedFact[]
  readonly poolSize: number
  readonly differs: boolean
  readonly voided: number
  readonly stamps: readonly StampShown[]
  /** People who proved that they registered and are not in the pool. */
  readonly contests: number
  readonly contestForm: FormState
  /** Seats that the rule left empty: what was decided has its page. */
  readonly emptySeats: number
  /** When the beacon speaks, while it has not. */
  readonly speaks: string | undefined
  readonly receipt: Receipt | undefined
  /** Weight of its file. */
  readonly bytes: number
  readonly seats: readonly SeatNow[]
  readonly mirrors: readonly Mirror[]
  readonly chances: ChanceView | undefined
  /** The best least chance that any rule could give, in millionths. */
  readonly best: number
  readonly log: Receipt['log']
}

/** The public proof: what was fixed and when, what the chance gave, and how anyone redoes it. */
export function ReceiptPage(props: ReceiptPageProps) {
  const { frame, draw, receipt } = props
  const texts = sealTexts[frame.locale]
  const scripts = frame.assets.scripts ?? {}
  return (
    <Layout
      frame={frame}
      title={
        receipt
          ? texts.receiptDrawn(receipt.panel.length, props.poolSize)
          : texts.receiptTitle(draw.title)
      }
      lead={
        receipt ? texts.receiptHow(receipt.panels.length, receipt.chance.index) : texts.receiptLead
      }
      actions={
        receipt ? (
          <Actions>
            <ButtonLink href="#refaire">{texts.verifyHere}</ButtonLink>
            <ButtonLink href={sealPaths.receiptFile(draw.slug)} tone="quiet">
              {texts.fileReceipt(writtenSize(props.bytes, frame.locale))}
            </ButtonLink>
          </Actions>
        ) : undefined
      }
      wide
      crumbs={[{ label: draw.title, labelIn: writtenLocale, href: drawPaths.draw(draw.slug) }]}
      eyebrow={<DrawStateBadge locale={frame.locale} state={draw.state} />}
      refused={Object.keys(props.contestForm.problems).length > 0}
      head={
        receipt && scripts['ReceiptVerify'] ? (
          <script type="module" src={scripts['ReceiptVerify']} nonce={frame.nonce} />
        ) : null
      }
    >
      <WordsMeant locale={frame.locale} words={['pool', 'beacon', 'hash', 'seed']} />
      <LongPage locale={frame.locale}>
        <LiveRegion subject={`draw:${draw.id}`} state={stateOf(props)}>
          <Matter {...props} />
        </LiveRegion>
      </LongPage>
    </Layout>
  )
}

/** It holds a form: it is drawn again when the draw moves, not at each word. */
function stateOf({ draw, log, contests }: ReceiptPageProps): string {
  return `${draw.state}-${log.length}-${contests}`
}

function Matter(props: ReceiptPageProps) {
  const { frame, draw, receipt, log } = props
  const { locale } = frame
  const texts = sealTexts[locale]
  if (props.poolSize === 0)
    return (
      <>
        {draw.state === 'void' ? <Void {...props} /> : null}
        <EmptyState title={texts.receipt}>
          <p>{texts.notYet}</p>
        </EmptyState>
        {log.length > 0 ? <DrawLog locale={locale} log={log} /> : null}
      </>
    )
  return (
    <>
      <ReceiptLine locale={locale} state={draw.state} publishedAt={draw.publishedAt} log={log} />
      {draw.state === 'void' ? <Void {...props} /> : null}
      {props.differs ? (
        <Notice tone="danger" title={texts.alarmTitle}>
          <p>{texts.alarm}</p>
        </Notice>
      ) : null}
      {props.speaks ? (
        <Notice tone="info" title={texts.waitingTitle}>
          <p>{texts.waiting(props.speaks)}</p>
        </Notice>
      ) : null}
      {receipt ? <Result {...props} receipt={receipt} /> : null}
      <section>
        <h2>{texts.fixed}</h2>
        <FixedFacts facts={props.fixed} hash={texts.hash} />
        <p>{texts.voided(props.voided)}</p>
        {props.emptySeats > 0 ? (
          <p>
            <a href={sealPaths.emptySeats(draw.slug)}>{texts.emptySeats(props.emptySeats)}</a>
          </p>
        ) : null}
      </section>
      {props.stamps.length > 0 ? (
        <section>
          <h2>{stampTexts[locale].stamps}</h2>
          <StampsList locale={locale} slug={draw.slug} stamps={props.stamps} />
        </section>
      ) : null}
      {props.mirrors.length > 0 ? (
        <section>
          <h2>{texts.quotas}</h2>
          <MirrorTables
            locale={locale}
            mirrors={props.mirrors}
            poolSize={props.poolSize}
            seats={draw.panelSize}
          />
        </section>
      ) : null}
      {props.chances ? (
        <section>
          <h2>{chanceTexts[locale].chances}</h2>
          <ChanceCurve locale={locale} slug={draw.slug} view={props.chances} best={props.best} />
        </section>
      ) : null}
      {receipt ? <Reserve {...props} receipt={receipt} /> : null}
      <DrawLog locale={locale} log={log} />
      <Contests {...props} />
      <VerifyReceipt
        frame={frame}
        slug={draw.slug}
        state={draw.state}
        has={{ ...props, panels: props.chances?.size ?? 0 }}
      />
    </>
  )
}

/** Whoever registered and is not there says so, with what they received: it is counted in public. */
function Contests({ frame, draw, contests, contestForm }: ReceiptPageProps) {
  const texts = sealTexts[frame.locale]
  return (
    <section>
      <h2>{texts.contests}</h2>
      <p>{texts.contestCount(contests)}</p>
      <Disclosure summary={texts.contest} open={Object.keys(contestForm.problems).length > 0}>
        <p>{texts.contestHelp}</p>
        <Form
          frame={frame}
          action={sealPaths.contest(draw.slug)}
          form={contestForm}
          submit={texts.contestSubmit}
          id="contestation"
          tone="quiet"
        >
          <TextArea
            name="acknowledgement"
            label={texts.contestField}
            form={contestForm}
            rows={4}
            required
          />
        </Form>
      </Disclosure>
    </section>
  )
}

function Void({ frame, draw }: ReceiptPageProps) {
  const texts = sealTexts[frame.locale]
  return (
    <Notice tone="caution" title={texts.voidTitle}>
      <Prose markdown={draw.voidReason ?? ''} />
      <p>{texts.voidHelp}</p>
    </Notice>
  )
}

type WithReceipt = ReceiptPageProps & { readonly receipt: Receipt }

function Result({ frame, receipt, seats }: WithReceipt) {
  const texts = sealTexts[frame.locale]
  const { dice, beacon, index } = receipt.chance
  const digits = (number: number) =>
    String(number).padStart(String(receipt.panels.length - 1).length, '0')
  const thrown = dice.join('')
  const isAlone = receipt.fixed.diceAlone === true
  return (
    <section>
      <h2>{texts.result}</h2>
      <BigFigures
        items={[
          { value: thrown || '–', label: thrown ? texts.dice(dice.length) : texts.noDice },
          ...(isAlone ? [] : [{ value: digits(beacon), label: texts.beacon }]),
          { value: digits(index), label: texts.panelNumber },
        ]}
      />
      {isAlone ? (
        <>
          <p>{hallTexts[frame.locale].sumAlone(thrown, digits(index), receipt.panels.length)}</p>
          <Notice tone="caution">
            <p>{texts.aloneHelp}</p>
          </Notice>
        </>
      ) : (
        <p>
          {hallTexts[frame.locale].sum(
            thrown || '0',
            digits(beacon),
            digits(index),
            receipt.panels.length,
          )}
        </p>
      )}
      <h3>{texts.panel}</h3>
      <Table
        caption={texts.panel}
        captionHidden
        columns={[{ title: texts.seat }, { title: texts.ticket }, { title: texts.standing }]}
        rows={seats.map((seat, at) => [
          String(at + 1),
          seat.ticket ? <span class="draw-ticket">{writtenTicket(seat.ticket)}</span> : '–',
          standingOf(seat, texts),
        ])}
      />
      <p class="hint">{texts.panelHelp}</p>
    </section>
  )
}

function standingOf(seat: SeatNow, texts: (typeof sealTexts)['fr']): string {
  const state = seat.ticket ? (seat.confirmed ? texts.confirmed : texts.drawn) : texts.vacant
  const before = seat.history.length > 1 ? seat.history.at(seat.ticket ? -2 : -1) : undefined
  return before ? `${state}, ${texts.replacedFrom(writtenTicket(before))}` : state
}

const shown = 30

function Reserve({ frame, receipt }: WithReceipt) {
  const texts = sealTexts[frame.locale]
  return (
    <section>
      <h2>{texts.reserve}</h2>
      <p>{texts.reserveHelp(receipt.reserve.length)}</p>
      <ol class="draw-tickets">
        {receipt.reserve.slice(0, shown).map((ticket, at) => (
          <li>
            {at + 1}. <span class="draw-ticket">{writtenTicket(ticket)}</span>
          </li>
        ))}
      </ol>
      {receipt.reserve.length > shown ? <p class="hint">{texts.reserveMore}</p> : null}
      <p>
        <a href={sealPaths.proof}>{texts.claimsLink}</a>
      </p>
    </section>
  )
}
