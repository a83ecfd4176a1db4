import type { Child } from 'hono/jsx'
import { type Day, writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { fewest, shownTotal } from '#kit/small-cells.ts'
import { type Locale, writtenLocale } from '#kit/texts.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { Table } from '#ui/Table/Table.tsx'
import type { WorkshopShown } from '../assessment.ts'
import { type Assessment, paperDays, stateOf, takesAnswers } from '../assessment.ts'
import { bandOf } from '../bands.ts'
import type { IndexModel } from '../index-model.ts'
import { paths, wavePaths, workshopPath } from '../paths.ts'
import { answerTexts } from '../texts/answers.ts'
import { assessmentTexts } from '../texts/assessments.ts'
import { closingTexts } from '../texts/closing.ts'
import { homeTexts } from '../texts/home.ts'
import { keepTexts } from '../texts/keep.ts'
import { resultTexts } from '../texts/results.ts'
import { workshopTexts } from '../texts/workshops.ts'
import { HowItEnds } from './LatePaper.tsx'

export interface AssessmentPageProps {
  readonly frame: Frame
  readonly slug: string
  readonly place: string
  readonly assessment: Assessment
  readonly model: IndexModel
  readonly counts: Readonly<Record<string, number>>
  readonly workshops: readonly WorkshopShown[]
  readonly mayKeep: boolean
  readonly today: Day
  /** As it will be once it is published, for the team alone: what to say of it. */
  readonly preview?: Child
  /** Of a group of communes, how many came from each, once they are published. */
  readonly communes?: Child
  /** Results, once they are published. */
  readonly children?: Child
}

export function AssessmentPage(props: AssessmentPageProps) {
  const { frame, slug, place, assessment, model, counts, workshops, mayKeep } = props
  const { locale } = frame
  const texts = assessmentTexts[locale]
  // Past its last day nobody answers any more, whether the night has closed it or not.
  const isOver = stateOf(assessment) === 'open' && !takesAnswers(assessment, props.today)
  const state = isOver ? 'closed' : stateOf(assessment)
  const own = wavePaths(slug, assessment.wave)
  const isPreview = props.preview !== undefined
  const title = isPreview ? keepTexts[locale].previewOf(texts.title(place)) : texts.title(place)
  const lead =
    state === 'open'
      ? texts.leads.open(writtenDay(assessment.closesOn, locale))
      : texts.leads[state]
  return (
    <Layout
      frame={frame}
      title={title}
      lead={lead}
      eyebrow={
        <>
          <Badge tone={isPreview ? 'caution' : 'neutral'}>
            {isPreview ? keepTexts[locale].notPublished : texts.states[state]}
          </Badge>{' '}
          {texts.wave(assessment.wave)} · {texts.kinds[assessment.kind]}
        </>
      }
      crumbs={[
        { label: homeTexts[locale].title, href: paths.home },
        ...(isPreview ? [{ label: keepTexts[locale].publish, href: own.publish }] : []),
        { label: title },
      ]}
      actions={mayKeep ? <ButtonLink href={own.keep}>{texts.keep}</ButtonLink> : null}
    >
      {props.preview}
      <Prose markdown={assessment.intro} />
      {assessment.expert === '' ? null : (
        <p>
          {texts.expert} <span lang={writtenLocale}>{assessment.expert}</span>
        </p>
      )}
      {state === 'open' ? (
        <p>
          <a href={paths.resume}>{answerTexts[locale].resume}</a>
        </p>
      ) : null}
      <HowItEnds {...{ locale, assessment, today: props.today }} />
      {state === 'open' ? <p>{closingTexts[locale].paperThen(paperDays)}</p> : null}
      {props.children}
      <h2>{texts.counts}</h2>
      <GateTable {...{ model, counts, assessment, locale }} />
      {props.communes}
      {workshops.length > 0 ? (
        <>
          <h2>{texts.workshops}</h2>
          <ul>
            {workshops.map(({ id, title: name, href, kind, minutes }) => (
              <li>
                {href ? (
                  <a href={href} lang={writtenLocale}>
                    {name}
                  </a>
                ) : (
                  <span lang={writtenLocale}>{name}</span>
                )}{' '}
                ({texts.workshopKinds[kind]}){' '}
                {mayKeep ? (
                  <a
                    href={workshopPath(slug, assessment.wave, id)}
                    aria-label={workshopTexts[locale].runSpoken(name)}
                  >
                    {workshopTexts[locale].run}
                  </a>
                ) : null}
                {minutes === '' ? null : (
                  <Disclosure summary={workshopTexts[locale].read(name)}>
                    <Prose markdown={minutes} />
                  </Disclosure>
                )}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Layout>
  )
}

/** Above results that are not published. */
export function PreviewNotice(props: { readonly locale: Locale; readonly isMissed: boolean }) {
  const texts = keepTexts[props.locale]
  return (
    <Notice tone="caution" title={texts.previewTitle}>
      <p>{texts.previewWhy}</p>
      {props.isMissed ? <p>{texts.previewReason}</p> : null}
    </Notice>
  )
}

type CountProps = Pick<AssessmentPageProps, 'model' | 'counts' | 'assessment'> & {
  readonly locale: Frame['locale']
}

/**
 * For everybody: whether each role has its answers, while people answer; then by bands. Exact numbers, read one after the
 * other or beside another number, would follow one person.
 */
function GateTable({ model, counts, assessment, locale }: CountProps) {
  const texts = assessmentTexts[locale]
  const isOpen = stateOf(assessment) === 'open'
  return (
    <>
      <p>{texts.countsRule}</p>
      <Table
        caption={texts.counts}
        captionHidden
        columns={[
          { title: texts.role },
          { title: texts.floor, align: 'right' },
          { title: texts.answered },
        ]}
        rows={model.roles.map(({ id, text }) => {
          const count = counts[id] ?? 0
          const floor = assessment.floors[id] ?? 0
          const band = count >= fewest ? resultTexts[locale].band(bandOf(count)) : texts.few
          return [
            text[locale],
            writtenNumber(floor, locale),
            isOpen ? texts.reached[count >= floor ? 'yes' : 'no'] : band,
          ]
        })}
      />
    </>
  )
}

/** For the team, which has to know who is still to be met. No line of totals. */
export function CountTable({ model, counts, assessment, locale }: CountProps) {
  const texts = assessmentTexts[locale]
  return (
    <>
      <p>{texts.countsRule}</p>
      <Table
        caption={texts.counts}
        captionHidden
        columns={[
          { title: texts.role },
          { title: texts.answered, align: 'right' },
          { title: texts.floor, align: 'right' },
        ]}
        rows={model.roles.map(({ id, text }) => {
          const shown = shownTotal(counts[id] ?? 0)
          return [
            text[locale],
            shown === undefined ? texts.few : writtenNumber(shown, locale),
            writtenNumber(assessment.floors[id] ?? 0, locale),
          ]
        })}
      />
    </>
  )
}
