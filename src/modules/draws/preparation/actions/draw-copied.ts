import type { CopiedThing } from '#kit/copies/copy-kind.ts'
import type { Ctx } from '#platform/context.ts'
import { drawPaths } from '../../paths.ts'
import { mayRunDraw } from '../../permissions.ts'
import { findDraw } from '../../store/draws.ts'
import { listFeatures } from '../../store/features.ts'
import { daysOf } from '../rule-form.ts'
import { ruleTexts } from '../texts/rule.ts'

/** A draw whose rule may be one more of another's: where it is written, and what of it must be said anew. */
export const copiedDraw: CopiedThing<Ctx> & { readonly word: string } = {
  kind: 'draw',
  word: 'tirage',
  async find(ctx, id) {
    const draw = await findDraw(ctx.db, id)
    if (!draw || !mayRunDraw(ctx.person, draw)) return undefined
    const written = draw.state === 'preparing' ? drawPaths.rule : drawPaths.draw
    return { title: draw.title, href: written(draw.slug) }
  },
  async marks(ctx, id) {
    const draw = await findDraw(ctx.db, id)
    if (!draw) return []
    const texts = ruleTexts[ctx.locale]
    const rule = drawPaths.rule(draw.slug)
    const features = await listFeatures(ctx.db, id)
    const mark = (key: 'title' | 'organiser' | 'population', label: string) => ({
      ...{ key, label, value: draw[key] },
      href: `${rule}#champ-${key}`,
    })
    return [
      mark('title', texts.name),
      mark('organiser', texts.organiser),
      mark('population', texts.population),
      {
        ...{ key: 'days', label: texts.copiedDays, value: JSON.stringify(daysOf(draw)) },
        href: `${rule}#champ-registrationOpensOn`,
      },
      // Quotas mirror a place: those of another one are no mirror.
      ...(features.length > 0
        ? [
            {
              ...{ key: 'quotas', label: texts.copiedQuotas },
              value: JSON.stringify(
                features.map(({ label, values }) => [
                  label,
                  values.map(({ populationShare, min, max }) => [populationShare, min, max]),
                ]),
              ),
              href: `${drawPaths.features(draw.slug)}#quotas`,
            },
          ]
        : []),
    ]
  },
}
