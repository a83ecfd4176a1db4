import { raw } from 'hono/html'
import { challengeNames, isChallenge } from '#kit/challenge.ts'
import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Badge } from '#ui/Badge/Badge.tsx'
import { DocumentView } from '#ui/DocumentView/DocumentView.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { PlannedActual } from '#ui/PlannedActual/PlannedActual.tsx'
import { bodyBlocks } from '../documents/case-sheet.ts'
import { jsonLdOf, jsonLdText } from '../documents/json-ld.ts'
import { licences } from '../licence.ts'
import { paths, publishPath, resourcePath, sheetFilePath } from '../paths.ts'
import { citationOf, type Reply, type Resource } from '../resource.ts'
import { filterQuery } from '../resource-filter.ts'
import { essentialKeys, readingMinutes } from '../sheet-content.ts'
import { resourceTexts } from '../texts/texts.ts'
import { ResourceAside } from './ResourceAside.tsx'

export interface ResourceProps {
  readonly frame: Frame
  readonly resource: Resource
  readonly replies: readonly Reply[]
  readonly mayReply: boolean
}

/** What a mayor's assistant understands in a minute, and how to redo it. */
export function ResourcePage({ frame, resource, replies, mayReply }: ResourceProps) {
  const texts = resourceTexts[frame.locale]
  const href = frame.baseUrl + resourcePath(resource.slug)
  return (
    <Layout
      frame={frame}
      title={resource.title}
      lead={resource.lead}
      description={resource.lead}
      crumbs={[
        { label: texts.resources, href: paths.list },
        {
          label: texts.kinds[resource.kind],
          href: paths.list + filterQuery({ chosen: { kind: [resource.kind] } }),
        },
      ]}
      eyebrow={[resource.content.place, resource.content.period].filter(Boolean).join(', ')}
      aside={<ResourceAside frame={frame} resource={resource} mayReply={mayReply} href={href} />}
      head={<ResourceHead resource={resource} href={href} />}
    >
      <Unshown frame={frame} resource={resource} />
      <ResourceBadges frame={frame} resource={resource} />
      <p class="resource-reading">{readingLine(frame, resource)}</p>
      {resource.source === 'demo' && <Notice tone="caution">{texts.demoText}</Notice>}
      {resource.isStarter && <Notice tone="caution">{texts.starterText}</Notice>}
      {resource.outcome === 'stopped' && <Notice tone="caution">{texts.stoppedText}</Notice>}
      <section class="essential">
        <h2>{texts.essentialTitle}</h2>
        <Facts
          layout="rows"
          items={essentialKeys.map((key) => ({
            name: texts.essential[key],
            value: resource.content.essential[key] || texts.notSaid,
          }))}
        />
      </section>
      <Figures frame={frame} resource={resource} />
      <DocumentView
        document={{
          title: resource.title,
          language: resource.language,
          authors: [],
          date: resource.updatedAt,
          footer: '',
          blocks: bodyBlocks({ ...resource, content: { ...resource.content, figures: [] } }, href),
        }}
      />
      <Replies frame={frame} replies={replies} />
      <p class="resource-citation">{citationOf(resource, href)}</p>
    </Layout>
  )
}

/** What only the team sees, and what it can do with it. */
function Unshown({ frame, resource }: { frame: Frame; resource: Resource }) {
  const texts = resourceTexts[frame.locale]
  if (resource.state === 'published') return null
  if (resource.state === 'retired') return <Notice tone="caution">{texts.retiredText}</Notice>
  return (
    <Notice tone="info">
      <p>{texts.draftText}</p>
      <ActionButton
        frame={frame}
        action={publishPath(resource.slug)}
        label={texts.publishDraft}
        tone="action"
        confirm={texts.publishSure}
      />
    </Notice>
  )
}

function Figures({ frame, resource }: { frame: Frame; resource: Resource }) {
  const { figures } = resource.content
  if (figures.length === 0) return null
  const title = resourceTexts[frame.locale].figuresTitle
  return (
    <section>
      <h2>{title}</h2>
      <PlannedActual locale={frame.locale} title={title} rows={figures} />
    </section>
  )
}

function ResourceHead({ resource, href }: { resource: Resource; href: string }) {
  return (
    <>
      <link rel="license" href={licences[resource.licence].href} />
      <link rel="alternate" type="application/pdf" href={sheetFilePath(resource.slug, 'pdf')} />
      <link rel="alternate" type="application/json" href={sheetFilePath(resource.slug, 'json')} />
      <script type="application/ld+json">{raw(jsonLdText(jsonLdOf(resource, href)))}</script>
    </>
  )
}

function ResourceBadges({ frame, resource }: { frame: Frame; resource: Resource }) {
  const texts = resourceTexts[frame.locale]
  return (
    <ul class="badges">
      {resource.challenges.filter(isChallenge).map((challenge) => (
        <li>
          <Badge tone="info">{challengeNames[frame.locale][challenge]}</Badge>
        </li>
      ))}
      {resource.isStarter && (
        <li>
          <Badge tone="caution">{texts.starter}</Badge>
        </li>
      )}
      {resource.outcome !== 'finished' && (
        <li>
          <Badge tone="neutral">{texts.outcomes[resource.outcome]}</Badge>
        </li>
      )}
    </ul>
  )
}

function readingLine(frame: Frame, resource: Resource): string {
  const texts = resourceTexts[frame.locale]
  return [
    texts.reading(String(readingMinutes(resource.content))),
    texts.sourcesCount(String(resource.content.sources.length)),
    resource.verifiedOn && texts.verified(writtenDay(resource.verifiedOn, frame.locale)),
  ]
    .filter(Boolean)
    .join(' ')
}

function Replies({ frame, replies }: { frame: Frame; replies: readonly Reply[] }) {
  if (replies.length === 0) return null
  return (
    <section>
      <h2>{resourceTexts[frame.locale].replies}</h2>
      {replies.map((reply) => (
        <blockquote>
          <p>{reply.text}</p>
          <footer>
            {reply.organisation}, {writtenDay(reply.at, frame.locale)}
          </footer>
        </blockquote>
      ))}
    </section>
  )
}
