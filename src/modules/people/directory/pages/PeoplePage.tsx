import type { Frame } from '#kit/frame.ts'
import { listFields, listFormats } from '#kit/list.ts'
import { isAdministrator, type RoleName } from '#kit/viewer.ts'
import { ActionButton } from '#ui/ActionButton/ActionButton.tsx'
import { Actions } from '#ui/ButtonLink/Actions.tsx'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { PeopleTabs } from '../../pages/PeopleTabs.tsx'
import { paths } from '../../paths.ts'
import { peopleTexts } from '../../texts/people.ts'

export interface PersonRow {
  readonly id: string
  readonly name: string
  readonly email: string | undefined
  readonly phone: string | undefined
  readonly roles: readonly RoleName[]
  readonly createdAt: Date
}

export interface PeoplePageProps {
  readonly frame: Frame
  readonly shown: ShownList<PersonRow>
}

export function PeoplePage({ frame, shown }: PeoplePageProps) {
  const texts = peopleTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      wide
      actions={<ButtonLink href={paths.invite}>{texts.invite}</ButtonLink>}
    >
      <PeopleTabs frame={frame} current="people" />
      <List
        frame={frame}
        shown={shown}
        empty={{ title: texts.emptyTitle, text: texts.empty }}
        cells={{ adresse: ({ email }) => email ?? texts.noEmail }}
        taken={<Exports frame={frame} shown={shown} />}
      />
    </Layout>
  )
}

/** An export takes names away from the house: it is an act, and leaves a line in the memory. */
function Exports({ frame, shown }: PeoplePageProps) {
  const texts = peopleTexts[frame.locale]
  if (!isAdministrator(frame.viewer) || shown.count === 0) return null
  const asked = Object.fromEntries(listFields(shown.list, shown.view))
  return (
    <Actions>
      {listFormats.map((form) => (
        <ActionButton
          frame={frame}
          action={paths.peopleFile}
          label={texts.exports[form]}
          fields={{ ...asked, form }}
        />
      ))}
    </Actions>
  )
}
