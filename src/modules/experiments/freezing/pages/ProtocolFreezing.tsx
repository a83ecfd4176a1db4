import { writtenDay, writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ownOf } from '#kit/own.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Badge } from '#ui/Badge/Badge.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Table } from '#ui/Table/Table.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import { type Experiment, isOpenToAll } from '../../experiment.ts'
import { ExperimentLayout } from '../../pages/ExperimentLayout.tsx'
import { protocolPaths } from '../../paths/protocol.ts'
import { paths } from '../../paths.ts'
import type { ProtocolUnsettled } from '../../protocol/index.ts'
import {
  type Completeness,
  holdsAdoption,
  type ProtocolFreeze,
  type ProtocolStanding,
  protocolFreezingTexts,
  protocolTexts,
  questionHref,
} from '../../protocol/nouns.ts'
import { findSection, type KindTitles } from '../../template/nouns.ts'
import { protocolWriting } from '../../writing/nouns.ts'
import { FreezingPublic } from './FreezingPublic.tsx'

export interface ProtocolFreezingProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly standing: ProtocolStanding
  readonly progress: Completeness
  /** What was written beside the text and waits for somebody. */
  readonly unsettled: ProtocolUnsettled
  /** Titles of the kinds of instruments, by name. */
  readonly kindTitles: KindTitles
  readonly mayFreeze: boolean
  /** Why it stays hidden, when somebody wrote it. */
  readonly hiddenReason: string | undefined
  readonly mayAmend: boolean
  readonly form: FormState
}

/** What is needed before freezing, the act itself; afterwards, amendments. */
export function ProtocolFreezing(props: ProtocolFreezingProps) {
  const { frame, experiment, standing, form } = props
  const texts = protocolWriting[frame.locale]
  const freezing = protocolFreezingTexts[frame.locale]
  const { frozen } = standing
  const refusal = form.problems['form']
  return (
    <ExperimentLayout
      frame={frame}
      experiment={experiment}
      title={frozen ? freezing.amendTitle : freezing.freezeTitle}
      lead={frozen ? freezing.amendLead : freezing.freezeLead}
      refused={Object.keys(form.problems).length > 0}
      crumbs={[
        { label: protocolTexts[frame.locale].title, href: protocolPaths.read(experiment.slug) },
        { label: texts.title, href: protocolPaths.workshop(experiment.slug) },
      ]}
    >
      {refusal ? (
        <div role="alert">
          <Notice tone="danger">
            <p>{refusal}</p>
          </Notice>
        </div>
      ) : null}
      {frozen ? <Amending {...props} frozen={frozen} /> : <Checks {...props} />}
    </ExperimentLayout>
  )
}

function Checks(props: ProtocolFreezingProps) {
  const { frame, experiment, standing, progress } = props
  const texts = protocolWriting[frame.locale]
  const freezing = protocolFreezingTexts[frame.locale]
  const adopted = holdsAdoption(standing)
  const open = isOpenToAll(experiment)
  const decided = experiment.stage !== 'idea'
  const settled = open || props.hiddenReason !== undefined
  const state = (done: boolean) => (
    <Badge tone={done ? 'good' : 'caution'}>{done ? freezing.done : freezing.toDo}</Badge>
  )
  const { adoption } = standing
  const answered = progress.complete && isSettled(props)
  const mayFreezeNow = props.mayFreeze && answered && adopted && decided && settled
  return (
    <>
      <Table
        caption={freezing.freezeChecks}
        columns={[{ title: texts.requirement }, { title: texts.columns.state }]}
        rows={[
          [
            <a href={protocolPaths.workshop(experiment.slug)}>{freezing.checkComplete}</a>,
            state(progress.complete),
          ],
          [
            <>
              <a href={protocolPaths.adoption(experiment.slug)}>{freezing.checkAdopted}</a>
              {adoption ? (
                <span class="row-note">
                  {adopted
                    ? freezing.adoptedNow(
                        adoption.circle,
                        writtenDay(adoption.adoptedOn, frame.locale),
                      )
                    : freezing.adoptionStale(adoption.version)}
                </span>
              ) : null}
            </>,
            state(adopted),
          ],
          [freezing.checkSettled, state(isSettled(props))],
          [<a href={paths.stages(experiment.slug)}>{freezing.checkStage}</a>, state(decided)],
          [
            <>
              <a href={paths.requirement(experiment.slug, 'experiment-public')}>
                {freezing.checkPublic}
              </a>
              {!open && props.hiddenReason ? (
                <span class="row-note">{freezing.keptInside(props.hiddenReason)}</span>
              ) : null}
            </>,
            state(settled),
          ],
        ]}
      />
      <Missing {...props} />
      {open ? null : <FreezingPublic {...props} />}
      {mayFreezeNow ? (
        <ActionButton
          frame={frame}
          action={protocolPaths.freeze(experiment.slug)}
          label={freezing.freezeButton}
          confirm={freezing.freezeConfirm(open)}
          tone="action"
        />
      ) : null}
    </>
  )
}

function isSettled({ unsettled }: ProtocolFreezingProps): boolean {
  return unsettled.remarks.length === 0 && unsettled.textsAside.length === 0
}

/** The questions where the same thing waits, each once, in the order of the list. */
function waitingAt(
  { frame, experiment }: ProtocolFreezingProps,
  keys: readonly string[],
  label: (title: string) => string,
) {
  return [...new Set(keys)].flatMap((key) => {
    const section = findSection(key)
    if (!section) return []
    const href = questionHref(experiment.slug, section)
    return [{ label: label(section.words[frame.locale].title), href }]
  })
}

function Missing(props: ProtocolFreezingProps) {
  const { frame, experiment, progress, unsettled } = props
  const freezing = protocolFreezingTexts[frame.locale]
  if (progress.complete && isSettled(props)) return null
  return (
    <section>
      <h2>{freezing.missing}</h2>
      <LinkList
        items={[
          ...progress.missing.map((section) => ({
            label: section.words[frame.locale].title,
            href: questionHref(experiment.slug, section),
          })),
          ...progress.refusedInstruments.map(({ phase, instrument }) => ({
            label: freezing.refusedInstrument(
              ownOf(props.kindTitles, instrument.kind)?.title ?? instrument.kind,
              phase.title,
            ),
            href: protocolPaths.instrument(experiment.slug, phase.id, instrument.id),
          })),
          ...waitingAt(props, unsettled.remarks, freezing.remarkWaits),
          ...waitingAt(props, unsettled.textsAside, freezing.textsWait),
        ]}
      />
    </section>
  )
}

function Amending(props: ProtocolFreezingProps & { frozen: ProtocolFreeze }) {
  const { frame, frozen, standing, mayAmend } = props
  const freezing = protocolFreezingTexts[frame.locale]
  return (
    <>
      <p>{freezing.isFrozen(frozen.version, writtenInstant(frozen.frozenAt, frame.locale))}</p>
      {mayAmend ? null : <p>{freezing.amendNotYours}</p>}
      {standing.amendment ? <OpenAmendment {...props} /> : null}
      {mayAmend && !standing.amendment ? <OpeningForm {...props} /> : null}
    </>
  )
}

function OpeningForm({ frame, experiment, form }: ProtocolFreezingProps) {
  const freezing = protocolFreezingTexts[frame.locale]
  return (
    <Form
      frame={frame}
      action={protocolPaths.amendments(experiment.slug)}
      form={form}
      submit={freezing.amendOpen}
    >
      <TextArea
        name="reason"
        label={freezing.amendReason}
        hint={freezing.amendReasonHint}
        form={form}
        required
        rows={4}
        maxlength={2000}
      />
    </Form>
  )
}

function OpenAmendment(props: ProtocolFreezingProps & { frozen: ProtocolFreeze }) {
  const { frame, experiment, standing, frozen, mayAmend } = props
  const texts = protocolWriting[frame.locale]
  const freezing = protocolFreezingTexts[frame.locale]
  const { slug } = experiment
  const changed = standing.version !== frozen.version
  return (
    <section>
      <h2>{texts.amending}</h2>
      <p>{texts.amendingText(standing.amendment?.reason ?? '')}</p>
      {changed ? (
        <p>
          <a href={protocolPaths.differencesOf(slug, frozen.version, standing.version)}>
            {protocolTexts[frame.locale].seeDifferences}
          </a>
        </p>
      ) : (
        <p>{freezing.amendNothing}</p>
      )}
      <Missing {...props} />
      {mayAmend ? (
        <Actions>
          <ButtonLink href={protocolPaths.workshop(slug)} tone="quiet">
            {freezing.amendWrite}
          </ButtonLink>
          {changed && props.progress.complete && isSettled(props) ? (
            <ActionButton
              frame={frame}
              action={protocolPaths.amendmentFreeze(slug)}
              label={freezing.amendFreeze}
              confirm={freezing.amendFreezeConfirm}
              tone="action"
            />
          ) : null}
          <ActionButton
            frame={frame}
            action={protocolPaths.amendmentAbandon(slug)}
            label={freezing.amendAbandon}
            confirm={freezing.amendAbandonConfirm}
            tone="danger"
          />
        </Actions>
      ) : null}
    </section>
  )
}
