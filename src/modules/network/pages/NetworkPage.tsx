import { writtenDay } from '#kit/dates.ts'
import type { Frame } from '#kit/frame.ts'
import { Band } from '#ui/Band/Band.tsx'
import { EmptyState } from '#ui/EmptyState/EmptyState.tsx'
import { Layout } from '#ui/Layout/Layout.tsx'
import { Prose } from '#ui/Prose/Prose.tsx'
import type { Declaration } from '../declaration.ts'
import { networkTexts } from '../texts/network.ts'

export interface NetworkPageProps {
  readonly frame: Frame
  readonly declaration: Declaration | undefined
}

/** What the network is, for anyone. */
export function NetworkPage({ frame, declaration }: NetworkPageProps) {
  const said = networkTexts[frame.locale]
  return (
    <Layout frame={frame} title={said.title} lead={said.lead}>
      <Band title={said.members}>
        <EmptyState title={said.noMember}>
          <p>{said.noMemberHint}</p>
        </EmptyState>
      </Band>
      <Band title={said.declaration}>
        {declaration ? (
          <>
            <h3>{declaration.title}</h3>
            <Prose markdown={declaration.text} />
            <p class="hint">
              {said.version(declaration.number, writtenDay(declaration.publishedOn, frame.locale))}
            </p>
          </>
        ) : (
          <EmptyState title={said.noDeclaration}>
            <p>{said.noDeclarationHint}</p>
          </EmptyState>
        )}
      </Band>
    </Layout>
  )
}
