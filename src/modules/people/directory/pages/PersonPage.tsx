import { writtenDay } from '#kit/dates.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Facts } from '#ui/Facts/Facts.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Notice } from '#ui/Notice/Notice.tsx'
import { SharedAddress } from '../../pages/SharedAddress.tsx'
import { paths } from '../../paths.ts'
import { dataTexts } from '../../rights/nouns.ts'
import { claimTexts } from '../../texts/address.ts'
import { peopleTexts } from '../../texts/people.ts'
import { personTexts } from '../../texts/person.ts'
import { refusalTexts } from '../../texts/refusals.ts'
import { RectifyForm, RequestForm } from './PersonForms.tsx'
import { PersonMandates } from './PersonMandates.tsx'
import { PersonRoles } from './PersonRoles.tsx'
import type { PersonPageProps } from './props.ts'

export function PersonPage(props: PersonPageProps) {
  const { frame, identity, forms, problem } = props
  const texts = personTexts[frame.locale]
  const refused = Object.values(forms).some((form) => Object.keys(form.problems).length > 0)
  return (
    <Layout
      frame={frame}
      title={identity.name}
      lead={frame.viewer?.id === identity.personId ? texts.you : texts.lead}
      crumbs={[{ label: peopleTexts[frame.locale].tabs.label, href: paths.people }]}
      refused={refused || problem !== undefined}
      wide
    >
      {problem ? <Notice tone="danger">{problem}</Notice> : null}
      <Contact {...props} />
      <PersonRoles {...props} />
      <PersonMandates {...props} />
      <Requests {...props} />
      {props.may.erase ? <Erase {...props} /> : null}
    </Layout>
  )
}

function Contact({ frame, identity, createdAt, addressHolder, forms }: PersonPageProps) {
  const texts = personTexts[frame.locale]
  const { phone } = identity
  const email = identity.email ?? identity.claimedEmail
  return (
    <>
      <h2>{texts.contact}</h2>
      <Facts
        layout="rows"
        items={[
          {
            name: texts.email,
            value: email ? <a href={`mailto:${email}`}>{email}</a> : texts.none,
          },
          { name: texts.phone, value: phone ?? texts.none },
          { name: texts.language, value: texts.languages[identity.language] },
          { name: texts.arrived, value: writtenDay(createdAt, frame.locale) },
        ]}
      />
      {addressHolder ? (
        <>
          <SharedAddress frame={frame} holder={addressHolder} />
          <p>{claimTexts[frame.locale].notSignIn}</p>
        </>
      ) : null}
      <RectifyForm frame={frame} identity={identity} form={forms.identity} />
    </>
  )
}

function Requests({ frame, identity, requests, forms }: PersonPageProps) {
  const texts = personTexts[frame.locale]
  const data = dataTexts[frame.locale]
  return (
    <>
      <h2>{texts.requests}</h2>
      <ul>
        {requests.map((request) => (
          <li>
            {data.kinds[request.kind]},{' '}
            {request.answeredAt
              ? data.answered(writtenDay(request.answeredAt, frame.locale))
              : data.due(writtenDay(request.dueOn, frame.locale))}
          </li>
        ))}
      </ul>
      <RequestForm frame={frame} personId={identity.personId} form={forms.request} />
    </>
  )
}

function Erase({ frame, identity, namesakes, isLastAdministrator }: PersonPageProps) {
  const texts = personTexts[frame.locale]
  return (
    <>
      <h2>{texts.erase}</h2>
      {namesakes.length === 0 ? null : (
        <Notice tone="caution" title={texts.namesakes(identity.name)}>
          <ul>
            {namesakes.map(({ what, href }) => (
              <li>
                <a href={href}>{what}</a>
              </li>
            ))}
          </ul>
          <p>{texts.namesakesMore}</p>
        </Notice>
      )}
      {isLastAdministrator ? (
        <p>{refusalTexts[frame.locale]['last-administrator']}</p>
      ) : (
        <ActionButton
          frame={frame}
          action={paths.personErasure(identity.personId)}
          label={texts.eraseSubmit}
          tone="danger"
          confirm={texts.eraseLead}
        />
      )}
    </>
  )
}
