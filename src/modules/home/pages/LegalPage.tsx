import type { Frame } from '#kit/frame.ts'
import { peoplePaths } from '#modules/people/index.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { paths } from '../paths.ts'
import { maySayPublisher } from '../permissions.ts'
import { missingFacts, type Publisher } from '../publisher.ts'
import { legalTexts } from '../texts/legal.ts'

interface LegalProps {
  readonly frame: Frame
  readonly publisher: Publisher
  readonly contactEmail: string
}

/** Who publishes, who hosts, what may be done with it; what is missing is said. */
export function LegalPage({ frame, publisher, contactEmail }: LegalProps) {
  const texts = legalTexts[frame.locale]
  const said = (text: string) => text || <span class="hint">{texts.notSaid}</span>
  const optional = (name: string, text: string) => (text === '' ? [] : [{ name, value: text }])
  return (
    <Layout frame={frame} title={texts.legalTitle} lead={texts.legalLead(frame.house.name)}>
      <Missing frame={frame} publisher={publisher} />
      <h2>{texts.publisher}</h2>
      <Facts
        layout="rows"
        items={[
          { name: texts.name, value: said(publisher.name) },
          { name: texts.address, value: said(publisher.address) },
          ...optional(texts.registration, publisher.registration),
          { name: texts.director, value: said(publisher.director) },
          ...optional(texts.phone, publisher.phone),
          { name: texts.email, value: <a href={`mailto:${contactEmail}`}>{contactEmail}</a> },
        ]}
      />
      <h2>{texts.host}</h2>
      <Facts
        layout="rows"
        items={[
          { name: texts.hostName, value: said(publisher.hostName) },
          { name: texts.address, value: said(publisher.hostAddress) },
          ...optional(texts.phone, publisher.hostPhone),
        ]}
      />
      <h2>{texts.contents}</h2>
      <p>{texts.contentsText}</p>
      <h2>{texts.personal}</h2>
      <p>
        {texts.personalText} <a href={peoplePaths.yourData}>{texts.personalLink}</a>.
      </p>
      <p>{texts.cookies}</p>
    </Layout>
  )
}

function Missing({ frame, publisher }: Omit<LegalProps, 'contactEmail'>) {
  const texts = legalTexts[frame.locale]
  const missing = missingFacts(publisher)
  if (missing.length === 0) return null
  const names = {
    name: texts.name,
    address: texts.address,
    director: texts.director,
    hostName: texts.hostName,
    hostAddress: texts.hostAddress,
  }
  const words = missing.map((key) => names[key].toLowerCase()).join(', ')
  return (
    <Notice tone="caution" title={texts.incomplete}>
      <p>
        {texts.incompleteText} {words}.
      </p>
      {maySayPublisher(frame.viewer) ? (
        <p>
          <ButtonLink href={paths.publisher}>{texts.complete}</ButtonLink>
        </p>
      ) : null}
    </Notice>
  )
}
