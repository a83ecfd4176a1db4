import type { Locale } from '#kit/texts.ts'
import { Card } from '#ui/Card/Card.tsx'
import { Cards } from '#ui/Card/Cards.tsx'
import { LinkList } from '#ui/LinkList/LinkList.tsx'
import { type GlancePart, isToHeed } from '../glance.ts'
import { glanceTexts } from '../texts/glance.ts'

interface GlanceProps {
  readonly locale: Locale
  readonly parts: readonly GlancePart[]
}

/** The house in a few figures: each opens the list of what it counts. */
export function GlanceCards({ locale, parts }: GlanceProps) {
  const texts = glanceTexts[locale]
  if (parts.length === 0) return null
  return (
    <>
      <h2>{texts.title}</h2>
      <Cards>
        {parts.map(({ subject, figures }) => (
          <Card title={texts.subjects[subject]} level={3}>
            {figures.length === 0 ? (
              <p>{texts.nothing}</p>
            ) : (
              <LinkList
                items={figures.map((figure) => ({
                  label: figure.label,
                  href: figure.href,
                  note: figure.why,
                  strong: isToHeed(figure),
                }))}
              />
            )}
          </Card>
        ))}
      </Cards>
    </>
  )
}
