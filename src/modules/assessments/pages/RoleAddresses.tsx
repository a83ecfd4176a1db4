import type { Child } from 'hono/jsx'
import { QrSquare } from '#modules/events/index.ts'
import { CopyText } from '#ui/CopyText/CopyText.tsx'
import { Disclosure } from '#ui/Disclosure/Disclosure.tsx'
import { type Invitation, type InvitedBy, stateOf } from '../assessment.ts'
import type { IndexModel } from '../index-model.ts'
import { paperPath, paths, posterPath, roleSheetPaths } from '../paths.ts'
import { keepTexts } from '../texts/keep.ts'
import { posterTexts } from '../texts/poster.ts'
import { workshopTexts } from '../texts/workshops.ts'
import type { KeepGiven } from './keep-given.ts'

export interface AddressesProps extends KeepGiven {
  readonly invitations: readonly Invitation[]
  readonly baseUrl: string
}

/** Where each role answers, to be given everywhere; and its questions on paper. */
export function RoleAddresses(props: AddressesProps) {
  const { frame, slug, assessment } = props
  const texts = keepTexts[frame.locale]
  const isOpen = stateOf(assessment) === 'open'
  return (
    <>
      <h2>{texts.links}</h2>
      <p>{isOpen ? texts.linksWhy : texts.notOpen}</p>
      <AddressList
        {...props}
        medium="screen"
        under={({ id, text }) => (
          <>
            <p>
              <a href={paperPath(slug, assessment.wave, id)}>{texts.paperOf(text[frame.locale])}</a>
            </p>
          </>
        )}
      />
    </>
  )
}

/** Where the people of a workshop answer: how many came by these addresses is counted apart. */
export function WorkshopAddresses(props: AddressesProps) {
  const { frame, assessment } = props
  const texts = workshopTexts[frame.locale]
  const state = stateOf(assessment)
  if (state !== 'draft' && state !== 'open') return null
  return (
    <>
      <h2>{texts.addresses}</h2>
      <p>{texts.addressesWhy}</p>
      {state === 'draft' ? <p>{keepTexts[frame.locale].notOpen}</p> : null}
      <AddressList {...props} medium="workshop" />
    </>
  )
}

interface ListProps extends AddressesProps {
  readonly medium: InvitedBy
  readonly under?: (role: IndexModel['roles'][number]) => Child
}

function AddressList(props: ListProps) {
  const { frame, slug, assessment, model, invitations, baseUrl, medium } = props
  const { locale } = frame
  const texts = keepTexts[locale]
  return (
    <>
      {model.roles.map((role) => {
        const { id, text } = role
        const key = invitations.find((invitation) => invitation.role === id)?.key
        if (!key) return null
        const address = `${baseUrl}${paths.join(key)}`
        return (
          <Disclosure summary={text[locale]}>
            <CopyText locale={locale} text={address} />
            <QrSquare text={address} title={texts.qr(text[locale])} />
            <p>
              <a href={paths.join(key)}>{texts.openLink}</a>
            </p>
            {stateOf(assessment) === 'open' ? (
              <p>
                <a href={posterPath(slug, assessment.wave, id, medium)}>
                  {posterTexts[locale].link(text[locale])}
                </a>
              </p>
            ) : null}
            {stateOf(assessment) === 'open' ? (
              <p>
                <a href={roleSheetPaths(slug, assessment.wave, id).sheets}>
                  {texts.sheetsOf(text[locale])}
                </a>
              </p>
            ) : null}
            {props.under?.(role)}
          </Disclosure>
        )
      })}
    </>
  )
}
