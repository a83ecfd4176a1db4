import type { Child } from 'hono/jsx'
import type { Locale } from '#kit/texts.ts'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { ProseWords } from '#ui/Prose/ProseWords.tsx'
import type { Criterion, IndexModel, IndexQuestion, Marker, Pillar } from '../index-model.ts'
import { referentialTexts } from '../texts/referential.ts'

export interface ModelViewProps {
  readonly model: IndexModel
  readonly locale: Locale
  /** Under each part: what is offered to whoever writes the draft. */
  readonly underQuestion?: (question: IndexQuestion) => Child
  readonly underCriterion?: (criterion: Criterion) => Child
  readonly underMarker?: (marker: Marker) => Child
  readonly underPillar?: (pillar: Pillar) => Child
}

/** The whole referential, as people read it: folded by marker, each question with its levels in words. */
export function ModelView(props: ModelViewProps) {
  const { model, locale } = props
  return (
    <>
      {model.pillars.map((pillar) => (
        <section>
          <h2 id={pillar.id}>{pillar.title[locale]}</h2>
          {pillar.help ? <Prose markdown={pillar.help[locale]} language={locale} /> : null}
          {pillar.markers.map((marker) => (
            <MarkerView {...props} marker={marker} />
          ))}
          {props.underPillar?.(pillar)}
        </section>
      ))}
    </>
  )
}

function MarkerView({ marker, ...props }: ModelViewProps & { marker: Marker }) {
  const { locale } = props
  const texts = referentialTexts[locale]
  return (
    <Disclosure summary={marker.title[locale]}>
      {marker.help ? <Prose markdown={marker.help[locale]} language={locale} /> : null}
      {marker.criteria.map((criterion) => (
        <>
          <h3>{criterion.title[locale]}</h3>
          {criterion.questions.map((question) => (
            <>
              <h4 id={question.id}>
                <ProseWords markdown={question.text[locale]} />
              </h4>
              <ol>
                {question.levels.map((level) => (
                  <li>
                    <ProseWords markdown={level[locale]} />
                  </li>
                ))}
              </ol>
              <Facts
                layout="rows"
                items={[
                  { name: texts.kind, value: texts[question.kind] },
                  { name: texts.asked, value: rolesIn(props.model, question, locale) },
                  ...placesOf(question, locale).map((value) => ({ name: texts.where, value })),
                  ...(question.source
                    ? [{ name: texts.source, value: question.source[locale] }]
                    : []),
                ]}
              />
              {props.underQuestion?.(question)}
            </>
          ))}
          {props.underCriterion?.(criterion)}
        </>
      ))}
      {props.underMarker?.(marker)}
    </Disclosure>
  )
}

function rolesIn(model: IndexModel, question: IndexQuestion, locale: Locale): string {
  return model.roles
    .filter(({ id }) => question.roles.includes(id))
    .map(({ text }) => text[locale])
    .join(', ')
}

/** Where it is asked, when it is not everywhere. */
function placesOf(question: IndexQuestion, locale: Locale): readonly string[] {
  const texts = referentialTexts[locale]
  const { least, most } = question.population ?? {}
  const places = [
    (question.territories ?? []).map((level) => texts.territories[level]).join(', '),
    least === undefined ? '' : texts.inhabitants.least(least),
    most === undefined ? '' : texts.inhabitants.most(most),
  ].filter(Boolean)
  return places.length > 0 ? [places.join(', ')] : []
}
