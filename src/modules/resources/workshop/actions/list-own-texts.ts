import type { Viewer } from '#kit/viewer.ts'
import type { WaitingLine } from '#kit/waiting-line.ts'
import type { WaitingAsked } from '#platform/module.ts'
import { writingPaths } from '../../paths/writing.ts'
import { listWrittenBy } from '../../working/index.ts'
import { writingTexts } from '../../working/nouns.ts'

const shown = 5

/** Texts of this person that came back from their reader: to change, or to publish. */
export async function listOwnTexts(
  ctx: WaitingAsked,
  viewer: Viewer,
): Promise<readonly WaitingLine[]> {
  const texts = writingTexts[ctx.locale]
  return (await listWrittenBy(ctx.db, viewer.id))
    .flatMap(({ id, slug, title, state, stage }) => {
      if (state === 'retired' || (stage !== 'changes-asked' && stage !== 'accepted')) return []
      const at = { href: writingPaths.workshop(slug), where: texts.mine, dueOn: undefined }
      return [
        {
          key: `resource:${id}:${stage}`,
          family: 'knowledge' as const,
          label: texts.cameBack[stage](title),
          ...at,
          why: texts.whyMine,
          minutes: stage === 'accepted' ? 5 : 30,
        },
      ]
    })
    .slice(0, shown)
}
