import type { Frame } from '#kit/frame.ts'
import { Layout } from '#ui/Layout/Layout.tsx'
import { membershipTexts } from '../../membership/nouns.ts'
import { membershipPaths } from '../../paths/membership.ts'
import { paths } from '../../paths.ts'
import { networkTexts } from '../../texts/network.ts'
import { joinQuestionTexts } from '../texts/join-questions.ts'

export interface JoinQuestionsPageProps {
  readonly frame: Frame
  readonly kinds: readonly {
    readonly name: string
    readonly href: string
    readonly count: number
  }[]
}

/** What each kind of territory is asked, once it has confirmed its address. */
export function JoinQuestionsPage({ frame, kinds }: JoinQuestionsPageProps) {
  const texts = joinQuestionTexts[frame.locale]
  return (
    <Layout
      frame={frame}
      title={texts.title}
      lead={texts.lead}
      crumbs={[
        { label: networkTexts[frame.locale].network, href: paths.network },
        { label: membershipTexts[frame.locale].title, href: membershipPaths.list },
        { label: texts.title },
      ]}
    >
      <ul>
        {kinds.map(({ name, href, count }) => (
          <li>
            <a href={href}>{texts.ofKind(name)}</a> {texts.count(count)}
          </li>
        ))}
      </ul>
    </Layout>
  )
}
