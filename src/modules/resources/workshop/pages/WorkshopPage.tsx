import { writtenInstant } from '#kit/dates.ts'
import type { FormState } from '#kit/form.ts'
import type { Frame } from '#kit/frame.ts'
import { ownOf } from '#kit/own.ts'
import { colon } from '#kit/words.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Form } from '#ui/Form/Form.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Meter } from '#ui/Meter/Meter.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { TextArea } from '#ui/TextArea/TextArea.tsx'
import type { Completeness, MeterPart } from '../../completeness.ts'
import { writingPaths } from '../../paths/writing.ts'
import { paths } from '../../paths.ts'
import type { Resource } from '../../resource.ts'
import { SenderWords } from '../../review/index.ts'
import { reviewTexts } from '../../review/nouns.ts'
import { resourceTexts } from '../../texts/resources.ts'
import {
  type Comment,
  type DecisionSeen,
  fieldLabel,
  type Part,
  partsOf,
  partTitle,
  type WritingDraft,
  writingTexts,
} from '../../working/nouns.ts'
import { maySubmitFrom, type Working } from '../../working-text.ts'
import { WorkshopAside, type WorkshopAsideProps } from './WorkshopAside.tsx'

export interface WorkshopProps extends WorkshopAsideProps {
  readonly frame: Frame
  readonly resource: Resource
  readonly working: Working
  readonly completeness: Completeness
  /** Fields of a translation that still hold the words of its original. */
  readonly untranslated: readonly string[]
  readonly comments: readonly Comment[]
  readonly decisions: readonly DecisionSeen[]
  readonly drafts: readonly WritingDraft[]
  readonly writes: boolean
  /** What must be written before it is sent or published. */
  readonly keptBy: readonly WritingRefusal[]
  /** This person may be the second reader: the text, then the decision, are on their own page. */
  readonly mayDecide: boolean
  readonly problem: string | undefined
  /** Its sending to review, with a word, refused. */
  readonly sending: FormState
}

type WritingRefusal = keyof (typeof writingTexts)['fr']['refusals']

/** Where a resource is written: its parts, what is missing, what comes next. */
export function WorkshopPage(props: WorkshopProps) {
  const { frame, resource, working } = props
  const texts = writingTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.workshopTitle(working.fields['title'] ?? resource.title)}
      lead={resource.state === 'draft' ? texts.hiddenDraft : texts.shown}
      eyebrow={<Badge tone={toneOf(working.stage)}>{texts.states[working.stage]}</Badge>}
      crumbs={[
        { label: resourceTexts[frame.locale].resources, href: paths.list },
        { label: texts.startTitle, href: writingPaths.start },
      ]}
      refused={props.problem !== undefined || Object.keys(props.sending.problems).length > 0}
      aside={<WorkshopAside {...props} />}
    >
      {props.problem ? (
        <div role="alert">
          <Notice tone="danger">{props.problem}</Notice>
        </div>
      ) : null}
      {working.held && working.stage === 'submitted' ? (
        <Notice tone="info">{texts.held}</Notice>
      ) : null}
      {props.mayDecide ? <ToReading frame={frame} slug={resource.slug} /> : null}
      <Unsent {...props} />
      <Progress {...props} />
      <section>
        <h2>{texts.parts}</h2>
        <LinkList items={partsOf(resource.kind).map((part) => lineOf(props, part))} />
      </section>
      <SenderWords frame={frame} comments={props.comments} />
      <Next {...props} />
      <Decisions {...props} />
    </Layout>
  )
}

function ToReading({ frame, slug }: { readonly frame: Frame; readonly slug: string }) {
  const texts = reviewTexts[frame.locale]
  return (
    <Notice tone="info" title={texts.asked}>
      <p>
        <ButtonLink href={writingPaths.preview(slug)}>{texts.toText}</ButtonLink>
      </p>
    </Notice>
  )
}

function toneOf(stage: Working['stage']) {
  if (stage === 'accepted') return 'good'
  return stage === 'changes-asked' || stage === 'refused' ? 'caution' : 'info'
}

function lineOf(props: WorkshopProps, part: Part) {
  const { frame, resource, working, comments } = props
  const texts = writingTexts[frame.locale]
  const filled = part.fields.filter(({ key }) => working.fields[key]).length
  const all = part.fields.length
  const open = comments.filter(
    (comment) => comment.part === part.address && !comment.resolvedAt,
  ).length
  const isLeft = part.fields.some(({ key }) => props.untranslated.includes(key))
  const written =
    filled === 0 ? texts.toDo : filled === all ? texts.done : texts.half(`${filled}`, `${all}`)
  const state = isLeft ? texts.toTranslate : written
  return {
    label: partTitle(part, frame.locale),
    href: writingPaths.part(resource.slug, part.address),
    note: open > 0 ? `${state}, ${texts.remarks(String(open))}` : state,
  }
}

function Progress({ frame, completeness }: WorkshopProps) {
  const texts = writingTexts[frame.locale]
  const { missing, optional } = completeness
  const named = (parts: readonly MeterPart[]) =>
    parts
      .slice(0, 5)
      .map((part) => missingName(part, frame))
      .join(', ')
  return (
    <>
      <Meter
        label={texts.completeness}
        value={completeness.percent}
        max={100}
        text={texts.completenessText(String(completeness.percent))}
      />
      <p class="hint">
        {missing.length > 0
          ? `${texts.missing}${colon[frame.locale]}${named(missing)}.`
          : texts.nothingMissing}
      </p>
      {missing.length === 0 && optional.length > 0 ? (
        <p class="hint">{`${texts.mayAdd}${colon[frame.locale]}${named(optional)}.`}</p>
      ) : null}
    </>
  )
}

function missingName(part: MeterPart, { locale }: Frame): string {
  if (part.kind === 'essential') return fieldLabel(`essential.${part.key}`, locale)
  if (part.kind === 'section') return fieldLabel(`sections.${part.key}`, locale)
  const keys: Record<string, string> = {
    evidence: 'evidenceReason',
    subjects: 'themes',
    facets: 'publics',
  }
  return fieldLabel(ownOf(keys, part.key) ?? part.key, locale)
}

function Unsent({ frame, resource, drafts }: WorkshopProps) {
  const texts = writingTexts[frame.locale]
  if (drafts.length === 0) return null
  const parts = partsOf(resource.kind)
  return (
    <Notice tone="caution" title={texts.unsentTitle}>
      <LinkList
        items={drafts.map((draft) => {
          const part = parts.find(({ address }) => address === draft.part)
          const at = writtenInstant(draft.savedAt, frame.locale)
          const isAside = draft.state === 'aside'
          return {
            label: part ? partTitle(part, frame.locale) : draft.part,
            href: isAside
              ? writingPaths.meeting(resource.slug, draft.part, draft.id)
              : `${writingPaths.part(resource.slug, draft.part)}?brouillon=${draft.id}`,
            note: isAside ? texts.asideAt(at) : texts.unsentAt(at),
          }
        })}
      />
    </Notice>
  )
}

function Next({ frame, resource, working, comments, writes, keptBy, sending }: WorkshopProps) {
  const texts = writingTexts[frame.locale]
  const open = comments.filter((comment) => !comment.resolvedAt).length
  if (
    writes &&
    maySubmitFrom(working.stage) &&
    (working.number > 0 || resource.state === 'draft')
  ) {
    if (keptBy.length > 0) return <Kept frame={frame} act={texts.submit} why={keptBy} />
    if (open > 0)
      return <SubmitWithWord frame={frame} slug={resource.slug} open={open} form={sending} />
    return (
      <ActionButton
        frame={frame}
        action={writingPaths.submit(resource.slug)}
        label={texts.submit}
        tone="action"
        confirm={texts.submitSure}
      />
    )
  }
  if (working.stage !== 'accepted') return null
  if (keptBy.length > 0) return <Kept frame={frame} act={texts.publish} why={keptBy} />
  return (
    <ActionButton
      frame={frame}
      action={writingPaths.publish(resource.slug)}
      label={texts.publish}
      tone="action"
      confirm={texts.publishSure}
    />
  )
}

/** What cannot be done yet, and what to write first. */
function Kept(props: {
  readonly frame: Frame
  readonly act: string
  readonly why: readonly WritingRefusal[]
}) {
  const { refusals } = writingTexts[props.frame.locale]
  return (
    <Disclosure summary={props.act}>
      <ul>
        {props.why.map((one) => (
          <li>{refusals[one]}</li>
        ))}
      </ul>
    </Disclosure>
  )
}

/** Remarks wait for an answer: sending without one asks for a word, kept in sight of the next reader. */
function SubmitWithWord(props: {
  readonly frame: Frame
  readonly slug: string
  readonly open: number
  readonly form: FormState
}) {
  const { frame, slug, open, form } = props
  const texts = writingTexts[frame.locale]
  return (
    <Form
      frame={frame}
      id="envoyer"
      action={writingPaths.submit(slug)}
      form={form}
      submit={texts.submit}
    >
      <TextArea
        name="word"
        label={texts.word}
        hint={texts.wordHint(String(open))}
        form={form}
        rows={3}
        maxlength={4000}
      />
    </Form>
  )
}

function Decisions({ frame, decisions }: WorkshopProps) {
  const texts = writingTexts[frame.locale]
  if (decisions.length === 0) return null
  return (
    <section>
      <h2>{texts.history}</h2>
      <ul>
        {decisions.map(({ kind, reason, at }) => (
          <li>
            {writtenInstant(at, frame.locale)}
            {colon[frame.locale]}
            {texts.decisions[kind]}
            {reason ? (
              <blockquote>
                <Prose markdown={reason} />
              </blockquote>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  )
}
