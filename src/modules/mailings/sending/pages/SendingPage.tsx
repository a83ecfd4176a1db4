import { writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { writtenLocale } from '#kit/texts.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LiveRegion } from '#ui/LiveRegion/LiveRegion.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Progress } from '#ui/Progress/Progress.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { recipientStates } from '../../audience/nouns.ts'
import { LinksReport } from '../../clicks/index.ts'
import { type Mailing, mayLeave, moved, shownState } from '../../mailing.ts'
import { filled, writingPaths } from '../../paths/writing.ts'
import { paths, pathTo } from '../../paths.ts'
import { scheduleTexts } from '../../texts/schedule.ts'
import { reasonOf, sendingTexts } from '../../texts/sending.ts'
import type { PastPiece } from '../../writing/nouns.ts'
import type { MailingReport } from '../report.ts'
import { HeldNotice } from './HeldNotice.tsx'
import { HourNotice, HourRefused, LetterHour } from './LetterHour.tsx'
import { PastPieces } from './PastPieces.tsx'

export interface SendingProps {
  readonly frame: Frame
  readonly mailing: Mailing
  readonly report: MailingReport
  /** How many would receive it, while it has not left. */
  readonly readers: number
  /** Pieces of it that will be over at its hour. */
  readonly past: readonly PastPiece[]
  /** A mail server is set: what is sent leaves. */
  readonly mailLeaves: boolean
  /** A sentence about the gesture that could not be done. */
  readonly refusal?: string
  /** The hour that was typed and refused. */
  readonly hourForm?: FormState
}

/** How far a letter is, what became of each, and what one may still do. */
export function SendingPage(props: SendingProps) {
  const { frame, mailing, report, refusal, hourForm } = props
  const texts = sendingTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={mailing.title}
      titleIn={writtenLocale}
      eyebrow={texts.states[shownState(mailing)]}
      crumbs={[{ label: texts.sendings, href: paths.sendings }]}
      refused={refusal !== undefined || hourForm !== undefined}
    >
      {hourForm && <HourRefused frame={frame} mailing={mailing} form={hourForm} />}
      {refusal && <Notice tone="caution">{refusal}</Notice>}
      {report.held && <HeldNotice frame={frame} />}
      {mailing.pauseReason && (
        <Notice tone="caution" title={texts.states.paused}>
          {texts.pauseReasons[mailing.pauseReason]}
        </Notice>
      )}
      {!props.mailLeaves && <NoServer frame={frame} mailing={mailing} />}
      {mayLeave(mailing.state) && props.readers === 0 && (
        <Notice tone="caution" title={refusal ? undefined : texts.refusals.nobody}>
          <p>
            <a href={filled(writingPaths.audience, { id: mailing.id })}>
              {scheduleTexts[frame.locale].waysOut.nobody}
            </a>
          </p>
        </Notice>
      )}
      <HourNotice frame={frame} mailing={mailing} readers={props.readers} />
      <PastPieces frame={frame} mailing={mailing} pieces={props.past} />
      {mailing.state === 'draft' && !mailing.leavesAt && (
        <Notice tone="info" title={texts.unreadyTitle}>
          {texts.unreadyText}
        </Notice>
      )}
      <LiveRegion subject={`mailing:${mailing.id}`}>
        <HowFar {...props} />
      </LiveRegion>
      <Gestures {...props} />
      <LetterHour frame={frame} mailing={mailing} {...(hourForm && { form: hourForm })} />
      <Reasons frame={frame} report={report} />
      <LinksReport locale={frame.locale} links={report.links} />
      <Doubtful frame={frame} mailing={mailing} report={report} />
    </Layout>
  )
}

/** What a letter waits for, once it is confirmed; before its hour, what will keep it then. */
function NoServer({ frame, mailing }: Pick<SendingProps, 'frame' | 'mailing'>) {
  if (mailing.state === 'sending') {
    const { noServerTitle, noServerText } = sendingTexts[frame.locale]
    return (
      <Notice tone="caution" title={noServerTitle}>
        {noServerText}
      </Notice>
    )
  }
  if (shownState(mailing) !== 'scheduled') return null
  const { noServerAtHour, noServerAtHourText } = scheduleTexts[frame.locale]
  return (
    <Notice tone="caution" title={noServerAtHour}>
      {noServerAtHourText}
    </Notice>
  )
}

function HowFar({ frame, mailing, report }: SendingProps) {
  const texts = sendingTexts[frame.locale]
  const number = (value: number) => writtenNumber(value, frame.locale)
  const { done, total, counts } = report
  return (
    <>
      {total > 0 && (
        <Progress
          label={texts.progress}
          value={done}
          max={total}
          text={texts.progressText(number(done), number(total))}
          again={
            mailing.state === 'sending'
              ? { href: pathTo('sending', mailing.id), label: texts.again }
              : undefined
          }
        />
      )}
      <Facts
        items={[
          { name: texts.state, value: texts.states[shownState(mailing)] },
          { name: texts.subject, value: <span lang={writtenLocale}>{mailing.subject}</span> },
          ...(mailing.leavesAt
            ? [
                {
                  name: scheduleTexts[frame.locale].leavesAt,
                  value: writtenInstant(mailing.leavesAt, frame.locale),
                },
              ]
            : []),
          ...(mailing.confirmedAt
            ? [{ name: texts.confirmed, value: writtenInstant(mailing.confirmedAt, frame.locale) }]
            : []),
          ...(mailing.sentAt
            ? [{ name: texts.sentAt, value: writtenInstant(mailing.sentAt, frame.locale) }]
            : []),
          ...recipientStates
            .filter((state) => counts[state] > 0)
            .map((state) => ({ name: texts.recipientStates[state], value: number(counts[state]) })),
        ]}
      />
    </>
  )
}

const written = (id: string) => filled(writingPaths.write, { id })

function Gestures({ frame, mailing, readers }: SendingProps) {
  const texts = sendingTexts[frame.locale]
  const { id, state } = mailing
  const count = writtenNumber(readers, frame.locale)
  // Before it leaves the letter is given up; then, what is left of it.
  const isUnderWay = state === 'sending' || state === 'paused'
  const isOpen = state === 'draft' || state === 'ready'
  return (
    <Actions>
      {/* What one comes to do first is what is seen first: a draft is written. */}
      {state === 'draft' && <ButtonLink href={written(id)}>{texts.write}</ButtonLink>}
      {mayLeave(state) && readers > 0 && (
        <ActionButton
          frame={frame}
          action={pathTo('send', id)}
          label={mailing.leavesAt ? scheduleTexts[frame.locale].sendNow : texts.send}
          tone={mailing.leavesAt ? 'quiet' : 'action'}
          confirm={texts.sendConfirm(count)}
        />
      )}
      {state !== 'draft' && state !== 'cancelled' && (
        <ButtonLink href={written(id)} tone="quiet">
          {isOpen ? texts.rewrite : texts.read}
        </ButtonLink>
      )}
      {moved(state, 'pause').ok && (
        <ActionButton frame={frame} action={pathTo('pause', id)} label={texts.pause} />
      )}
      {moved(state, 'resume').ok && (
        <ActionButton
          frame={frame}
          action={pathTo('resume', id)}
          label={texts.resume}
          tone="action"
        />
      )}
      {moved(state, 'cancel').ok && (
        <ActionButton
          frame={frame}
          action={pathTo('cancel', id)}
          label={isUnderWay ? texts.cancel : texts.abandon}
          tone={isUnderWay ? 'danger' : 'quiet'}
          confirm={isUnderWay ? texts.cancelConfirm : texts.abandonConfirm}
        />
      )}
    </Actions>
  )
}

function Reasons({ frame, report }: Pick<SendingProps, 'frame' | 'report'>) {
  const texts = sendingTexts[frame.locale]
  if (report.reasons.length === 0) return null
  return (
    <section>
      <h2>{texts.reasonsTitle}</h2>
      <Table
        caption={texts.reasonsTitle}
        captionHidden
        columns={[
          { title: texts.reason },
          { title: texts.state },
          { title: texts.people, align: 'right' },
        ]}
        rows={report.reasons.map(({ state, reason, count }) => [
          reasonOf(reason, frame.locale),
          texts.recipientStates[state],
          writtenNumber(count, frame.locale),
        ])}
      />
    </section>
  )
}

/** The sender fell, or its line did: these people are named, so that someone may ask them. */
function Doubtful({ frame, mailing, report }: Pick<SendingProps, 'frame' | 'mailing' | 'report'>) {
  const texts = sendingTexts[frame.locale]
  if (report.uncertain.length === 0) return null
  return (
    <section>
      <h2>{texts.doubtTitle}</h2>
      <p>{texts.doubtLead}</p>
      <Table
        caption={texts.doubtTitle}
        captionHidden
        columns={[{ title: texts.person }, { title: texts.doubt }]}
        rows={report.uncertain.map(({ number, email, state }) => [
          email ?? texts.erased(String(number)),
          state === 'uncertain' ? texts.onceOrNot : texts.onceOrTwice,
        ])}
      />
      {report.counts.uncertain > 0 && (
        <ActionButton
          frame={frame}
          action={pathTo('retry', mailing.id)}
          label={texts.retry}
          confirm={texts.retryConfirm}
        />
      )}
    </section>
  )
}
