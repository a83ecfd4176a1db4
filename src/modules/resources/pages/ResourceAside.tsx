import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Card } from '#ui/Card/Card.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { Meter } from '#ui/Meter/Meter.tsx'
import { licences } from '../licence.ts'
import { replyPath, sheetFilePath, sheetFormats } from '../paths.ts'
import { citationOf, type Resource } from '../resource.ts'
import { type EvidenceLevel, resourceTexts } from '../texts/texts.ts'

interface AsideProps {
  readonly frame: Frame
  readonly resource: Resource
  readonly mayReply: boolean
  readonly href: string
}

/** Beside the sheet: how to reuse it, how solid it is, who wrote it. */
export function ResourceAside({ frame, resource, mayReply, href }: AsideProps) {
  const texts = resourceTexts[frame.locale]
  return (
    <>
      <Card title={texts.reuseTitle}>
        <p>{texts.reuseText(licences[resource.licence].label)}</p>
        <OriginLinks frame={frame} resource={resource} />
        <Actions>
          {sheetFormats.map((format) => (
            <a href={sheetFilePath(resource.slug, format)}>{texts.formats[format]}</a>
          ))}
        </Actions>
        <Disclosure summary={texts.cite}>
          <p>{citationOf(resource, href)}</p>
        </Disclosure>
      </Card>
      <section>
        <h2>{texts.solidity}</h2>
        <Meter
          label={texts.solidity}
          look="level"
          value={resource.evidenceLevel}
          max={5}
          text={`${texts.solidityLevel(String(resource.evidenceLevel))} : ${levelText(frame, resource)}.`}
        />
        {resource.content.evidenceReason && <p>{resource.content.evidenceReason}</p>}
      </section>
      <section>
        <h2>{texts.authors}</h2>
        <ul>
          {resource.content.authors.map(({ name, organisation }) => (
            <li>{[name, organisation].filter(Boolean).join(', ')}</li>
          ))}
        </ul>
        <p>
          {texts.version(String(resource.version), writtenDay(resource.updatedAt, frame.locale))}
        </p>
      </section>
      {mayReply && (
        <p>
          <ButtonLink href={replyPath(resource.slug)} tone="quiet">
            {texts.reply}
          </ButtonLink>
        </p>
      )}
    </>
  )
}

function OriginLinks({ frame, resource }: { frame: Frame; resource: Resource }) {
  const { origin } = resource
  if (!origin) return null
  const texts = resourceTexts[frame.locale]
  return (
    <>
      {origin.adoptHref && (
        <p>
          <ButtonLink href={origin.adoptHref}>{texts.adopt}</ButtonLink>
        </p>
      )}
      <OriginLink origin={origin} texts={texts} />
      {origin.familyHref && (
        <p>
          <a href={origin.familyHref}>{texts.family}</a>
        </p>
      )}
    </>
  )
}

/** A coaching is between people: its page is not shown to readers. */
function OriginLink(props: {
  origin: NonNullable<Resource['origin']>
  texts: { readonly origin: string; readonly originVisit: string }
}) {
  const { origin, texts } = props
  if (origin.kind === 'coaching') return null
  return (
    <p>
      <a href={origin.href}>{origin.kind === 'visit' ? texts.originVisit : texts.origin}</a>
    </p>
  )
}

function levelText(frame: Frame, resource: Resource): string {
  const level = Math.max(0, Math.min(5, resource.evidenceLevel)) as EvidenceLevel
  return resourceTexts[frame.locale].levels[level]
}
