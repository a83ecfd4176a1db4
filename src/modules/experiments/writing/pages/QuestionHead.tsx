import { writtenInstant } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { Badge, type Tone } from '#ui/Badge/Badge.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import type { Experiment } from '../../experiment.ts'
import { protocolPaths } from '../../paths/protocol.ts'
import { paths } from '../../paths.ts'
import type { ProtocolDraft, SectionProgress, SectionState } from '../../protocol/nouns.ts'
import { writtenAnswer } from '../../template/nouns.ts'
import { protocolPartTexts } from '../texts/parts.ts'
import { protocolWriting } from '../texts/writing.ts'

const tones: Readonly<Record<SectionState, Tone>> = {
  answered: 'good',
  without: 'good',
  incomplete: 'caution',
  empty: 'neutral',
}

/** Where an answer is, in one word. */
export function StateBadge(props: { readonly frame: Frame; readonly question: SectionProgress }) {
  const { section, state } = props.question
  const texts = protocolWriting[props.frame.locale]
  const optional = !section.required && state === 'empty'
  return <Badge tone={tones[state]}>{optional ? texts.optionalEmpty : texts.states[state]}</Badge>
}

export interface QuestionHeadProps {
  readonly frame: Frame
  readonly experiment: Experiment
  readonly question: SectionProgress
  /** Open remarks, by question. */
  readonly remarks: ReadonlyMap<string, number>
  /** Of a copy: questions whose answer is to be written again for this place. */
  readonly marked: ReadonlySet<string>
}

/** The title of a question in its part: where it is, and what people said of it. */
export function QuestionHead(props: QuestionHeadProps) {
  const { frame, experiment, question, remarks, marked } = props
  const texts = protocolPartTexts[frame.locale]
  const { section } = question
  const { title } = section.words[frame.locale]
  return (
    <>
      <h2>{title}</h2>
      <p class="protocol-question-state">
        <StateBadge frame={frame} question={question} />{' '}
        <a href={protocolPaths.comments(experiment.slug, section.address)}>
          {texts.remarks(remarks.get(section.key) ?? 0)}
          <span class="visually-hidden">{texts.remarksSpoken(title)}</span>
        </a>
      </p>
      {marked.has(section.key) ? (
        <Notice tone="caution">
          <p>
            {question.state === 'empty' ? texts.notCopied : texts.copied}{' '}
            <a href={paths.prepare(experiment.slug)}>{texts.allCopied}</a>
          </p>
        </Notice>
      ) : null}
    </>
  )
}

/** What its writer typed and that was never saved, where nothing can be written now. */
export function KeptText({
  frame,
  question: { section },
  draft,
}: Pick<QuestionHeadProps, 'frame' | 'question'> & { readonly draft: ProtocolDraft | undefined }) {
  if (!draft) return null
  const texts = protocolWriting[frame.locale]
  return (
    <Notice tone="caution" title={texts.draftTitle}>
      <p>{texts.draftText(writtenInstant(draft.savedAt, frame.locale))}</p>
      <Prose markdown={writtenAnswer(section, draft.answer, frame.locale)} />
    </Notice>
  )
}
