import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { writtenNumber } from '#kit/numbers.ts'
import { eventPaths } from '#modules/events/index.ts'
import { paths as experimentPaths } from '#modules/experiments/index.ts'
import { peoplePaths } from '#modules/people/index.ts'
import { resourcePaths } from '#modules/resources/index.ts'
import { territoryPaths } from '#modules/territories/index.ts'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import { paths } from '../paths.ts'
import { type Conformity, conformityOf, type Publisher } from '../publisher.ts'
import { legalTexts } from '../texts/legal.ts'

interface AccessibilityProps {
  readonly frame: Frame
  readonly publisher: Publisher
  readonly changedAt: Date | undefined
  readonly contactEmail: string
  readonly today: string
}

/** Of the Defender of Rights: written on an envelope. */
const remedyAddress = 'Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07'

/** The statement that French law asks for, with all its parts, as true as what was declared. */
export function AccessibilityPage(props: AccessibilityProps) {
  const { frame, publisher, today } = props
  const texts = legalTexts[frame.locale]
  const state = conformityOf(publisher, today)
  return (
    <Layout
      frame={frame}
      title={texts.accessTitle}
      lead={`${texts.accessLead(texts.states[state])}.`}
    >
      <p>{publisher.name ? texts.commitment(publisher.name) : texts.commitmentNobody}</p>
      <p>
        {texts.appliesTo} <a href={frame.baseUrl}>{frame.baseUrl}</a>.
      </p>
      <Standing {...props} state={state} />
      <Shortcomings {...props} />
      <Making {...props} />
      <Contact {...props} />
      <Remedies frame={frame} />
    </Layout>
  )
}

function Standing(props: AccessibilityProps & { state: Conformity }) {
  const { frame, publisher, state } = props
  const texts = legalTexts[frame.locale]
  const { auditRate, auditedOn, auditedBy } = publisher
  return (
    <>
      <h2>{texts.stateTitle}</h2>
      <p>{texts.stateText[state]}</p>
      <h2>{texts.resultTitle}</h2>
      <p>
        {auditRate === undefined || auditedOn === undefined
          ? texts.notAudited
          : texts.audited(
              auditedBy || texts.auditedNobody,
              writtenDay(auditedOn, frame.locale),
              writtenNumber(auditRate, frame.locale),
            )}
      </p>
    </>
  )
}

function Shortcomings({ frame, publisher }: AccessibilityProps) {
  const texts = legalTexts[frame.locale]
  return (
    <>
      <h2>{texts.shortcomingsTitle}</h2>
      <h3>{texts.knownTitle}</h3>
      {publisher.shortcomings ? <Prose markdown={publisher.shortcomings} /> : null}
      <Prose markdown={texts.known} language={frame.locale} />
      <h3>{texts.exemptTitle}</h3>
      <p>{texts.exempt}</p>
      <h3>{texts.outsideTitle}</h3>
      <p>{texts.outside}</p>
    </>
  )
}

function Making({ frame, changedAt }: AccessibilityProps) {
  const texts = legalTexts[frame.locale]
  const { pages } = texts
  const examined: readonly (readonly [string, string])[] = [
    [pages.front, paths.front],
    [pages.search, paths.search],
    [pages.experiments, experimentPaths.list],
    [pages.propose, experimentPaths.propose],
    [pages.resources, resourcePaths.list],
    [pages.territories, territoryPaths.list],
    [pages.agenda, eventPaths.agenda],
    [pages.signIn, peoplePaths.signIn],
    [pages.style, paths.style],
    [pages.legal, paths.legal],
    [pages.accessibility, paths.accessibility],
  ]
  return (
    <>
      <h2>{texts.madeTitle}</h2>
      <p>{changedAt ? texts.madeOn(writtenDay(changedAt, frame.locale)) : texts.madeBefore}</p>
      <Facts
        layout="rows"
        items={[
          { name: texts.technologies, value: texts.technologiesList },
          { name: texts.environment, value: texts.environmentList },
        ]}
      />
      <h3>{texts.pagesTitle}</h3>
      <ul>
        {examined.map(([label, href]) => (
          <li>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  )
}

function Contact({ frame, publisher, contactEmail }: AccessibilityProps) {
  const texts = legalTexts[frame.locale]
  return (
    <>
      <h2>{texts.contactTitle}</h2>
      <p>{texts.contactText}</p>
      <Facts
        layout="rows"
        items={[
          { name: texts.email, value: <a href={`mailto:${contactEmail}`}>{contactEmail}</a> },
          ...(publisher.phone ? [{ name: texts.phone, value: publisher.phone }] : []),
          ...(publisher.address ? [{ name: texts.address, value: publisher.address }] : []),
        ]}
      />
    </>
  )
}

const defender = {
  write: 'https://formulaire.defenseurdesdroits.fr/',
  meet: 'https://www.defenseurdesdroits.fr/carte-des-delegues',
} as const

function Remedies({ frame }: { frame: Frame }) {
  const texts = legalTexts[frame.locale]
  return (
    <>
      <h2>{texts.recourseTitle}</h2>
      <p>{texts.recourseText}</p>
      <ul>
        <li>
          <a href={defender.write}>{texts.recourse.write}</a>
        </li>
        <li>
          <a href={defender.meet}>{texts.recourse.meet}</a>
        </li>
        <li>
          {texts.recourse.post} <span lang="fr">{remedyAddress}</span>
        </li>
        <li>{texts.recourse.phone}</li>
      </ul>
    </>
  )
}
