import type { Frame } from '#kit/frame.ts'
import { isAdministrator, type RoleName } from '#kit/viewer.ts'
import { ButtonLink } from '#ui/ButtonLink/ButtonLink.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { List, type ShownList } from '#ui/List/List.tsx'
import { ListExports } from '#ui/List/ListExports.tsx'
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
        taken={
          isAdministrator(frame.viewer) ? (
            <ListExports frame={frame} shown={shown} action={paths.peopleFile} />
          ) : undefined
        }
      />
    </Layout>
  )
}
