import type { Block, Document } from '#kit/papers/document.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { CopyText } from '#ui/CopyText/CopyText.tsx'
import { DocumentView } from '#ui/DocumentView/DocumentView.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { Timeline } from '#ui/Timeline/Timeline.tsx'
import type { Answer } from '../../answer.ts'
import {
  byPart,
  hasWords,
  type KindTitles,
  type ProtocolContent,
  partWords,
  phasesIn,
  type Section,
  sectionsOf,
  trialPlanKey,
  trialPlansIn,
} from '../../template/nouns.ts'
import { sectionBlocks } from '../protocol-blocks.ts'
import { planFileTexts } from '../texts/plan-files.ts'
import { protocolTexts } from '../texts/protocol.ts'

export interface ProtocolTextProps {
  readonly locale: Locale
  readonly content: ProtocolContent
  readonly kindTitles: KindTitles
  readonly today: string
  /** Where the plans of this frozen version are downloaded, each by its place from 1. */
  readonly planFile?: ((place: number) => string) | undefined
  /** Where whoever works on it runs them on a table. */
  readonly compute?: string | undefined
  /** Also shows the questions that nobody has answered yet. */
  readonly whole: boolean
}

/** The text of a protocol: its contents first, then each question under its part. */
export function ProtocolText(props: ProtocolTextProps) {
  const { locale, content } = props
  const texts = protocolTexts[locale]
  const parts = byPart(sectionsOf(Object.keys(content)))
    .map(({ part, sections }) => ({
      part,
      sections: sections.filter((section) => props.whole || hasWords(content[section.key])),
    }))
    .filter(({ sections }) => sections.length > 0)
  return (
    <>
      <nav class="protocol-contents" aria-label={texts.contents}>
        <ol>
          {parts.map(({ part }) => (
            <li>
              <a href={`#${part}`}>{partWords[locale][part]}</a>
            </li>
          ))}
        </ol>
      </nav>
      {parts.map(({ part, sections }) => (
        <section id={part} class="protocol-part">
          <h2>{partWords[locale][part]}</h2>
          {sections.map((section) => (
            <SectionText {...props} section={section} />
          ))}
        </section>
      ))}
    </>
  )
}

function SectionText(props: ProtocolTextProps & { section: Section }) {
  const { section, content, locale, kindTitles } = props
  const answer = content[section.key]
  const blocks = sectionBlocks(section, answer, locale, kindTitles)
  return (
    <section id={section.address} class="protocol-section">
      <h3>{section.words[locale].title}</h3>
      {section.kind === 'phases' ? <PhasesPicture {...props} /> : null}
      <DocumentView mixed document={asDocument(section, locale, blocks)} />
      {section.key === trialPlanKey ? <PlanFiles {...props} /> : null}
    </section>
  )
}

/** Each plan as the command line takes it, once nobody can change it any more. */
function PlanFiles({ content, locale, planFile, compute }: ProtocolTextProps) {
  const plans = trialPlansIn(content)
  if (!planFile || plans.length === 0) return null
  const texts = planFileTexts[locale]
  return (
    <>
      {compute ? (
        <p>
          <ButtonLink href={compute} tone="quiet">
            {texts.compute}
          </ButtonLink>
        </p>
      ) : null}
      <p>{texts.lead}</p>
      <LinkList
        items={plans.map((_, at) => ({ label: texts.download(at + 1), href: planFile(at + 1) }))}
      />
      <CopyText
        locale={locale}
        text={`ouvroir trials analyse ${texts.data}.csv --plan plan.json`}
      />
    </>
  )
}

/** A question that this reader may not change, as it stands. */
export function ProtocolReadOnly(props: {
  readonly locale: Locale
  readonly section: Section
  readonly answer: Answer | undefined
  readonly kindTitles: KindTitles
}) {
  const { section, locale } = props
  const blocks = sectionBlocks(section, props.answer, locale, props.kindTitles)
  return <DocumentView mixed document={asDocument(section, locale, blocks)} />
}

function asDocument(section: Section, locale: Locale, blocks: readonly Block[]): Document {
  const title = section.words[locale].title
  return { title, language: locale, authors: [], date: new Date(0), footer: '', blocks }
}

/** The phases that have their two dates, on one line of time. */
function PhasesPicture({ content, locale, today }: ProtocolTextProps) {
  const phases = phasesIn(content['phases'])
  const dated = phases.filter(({ startsOn, endsOn }) => startsOn !== '' && endsOn !== '')
  if (dated.length === 0) return null
  return (
    <Timeline
      locale={locale}
      title={protocolTexts[locale].phases.timeline}
      today={today}
      items={dated.map((phase) => ({
        label: phase.title,
        labelIn: writtenLocale,
        start: phase.startsOn,
        end: phase.endsOn,
        state: phase.endsOn < today ? 'done' : phase.startsOn <= today ? 'current' : 'ahead',
        milestones: phase.milestones.map(({ title, on }) => ({ label: title, day: on })),
        after: phases.filter(({ id }) => phase.dependsOn.includes(id)).map(({ title }) => title),
      }))}
    />
  )
}
