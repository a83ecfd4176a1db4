import { challengeNames, isChallenge } from '#kit/challenge.ts'
import type { Locale } from '#kit/texts.ts'
import { Badge } from '#ui/Badge/Badge.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { resourcePath } from '../paths.ts'
import type { Resource } from '../resource.ts'
import { resourceTexts } from '../texts/resources.ts'

/** A sheet in a list: what, where, and whether it was carried through. */
export function ResourceCard({
  locale,
  resource,
  level = 2,
}: {
  locale: Locale
  resource: Resource
  level?: 2 | 3
}) {
  const texts = resourceTexts[locale]
  const foot = resource.content.participants || resource.content.period
  const challenge = resource.challenges.find(isChallenge)
  return (
    <Card
      title={resource.title}
      titleIn={resource.language}
      href={resourcePath(resource.slug)}
      level={level}
      eyebrow={
        <>
          {challenge && <Badge tone="info">{challengeNames[locale][challenge]}</Badge>}{' '}
          {resource.outcome === 'stopped' && <Badge tone="caution">{texts.outcomes.stopped}</Badge>}{' '}
          {resource.isStarter && <Badge tone="neutral">{texts.starter}</Badge>}
          {resource.source === 'demo' && <Badge tone="neutral">{texts.demo}</Badge>}
        </>
      }
    >
      {resource.content.place && <p>{resource.content.place}</p>}
      {foot && <p class="card-foot">{foot}</p>}
    </Card>
  )
}
