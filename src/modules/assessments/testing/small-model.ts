import { type IndexModel, modelShape } from '../index-model.ts'

const words = (fr: string) => ({ fr, en: `${fr} (en)` })
const levels = ['Non', 'Un peu', 'Souvent', 'Toujours'].map(words)
const everyone = ['resident', 'elected', 'officer', 'association']

function question(id: string, kind: 'objective' | 'perceived', text: string) {
  return { id, text: words(text), kind, roles: everyone, levels }
}

/** Two pillars of two markers, of one perceived question and one of fact each: enough for every rule. */
export const smallModel: IndexModel = modelShape.parse({
  id: 'small',
  version: '1',
  license: 'CC BY 4.0',
  languages: ['fr', 'en'],
  title: words('Petit modèle'),
  note: words('Un modèle inventé, à remplacer.'),
  roles: [
    { id: 'resident', text: words('Habitant·es') },
    { id: 'elected', text: words('Élu·es') },
    { id: 'officer', text: words('Agent·es') },
    { id: 'association', text: words('Associations') },
  ],
  pillars: ['R', 'T'].map((pillar, p) => ({
    id: pillar,
    title: words(p === 0 ? 'Représentation' : 'Transparence'),
    markers: [1, 2].map((m) => ({
      id: `${pillar}.${m}`,
      title: words(`Marqueur ${pillar}${m}`),
      criteria: [
        {
          id: `${pillar}.${m}.1`,
          title: words(`Critère ${pillar}${m}`),
          questions: [
            question(`${pillar}.${m}.1.1`, 'perceived', `Pensez-vous que ${pillar}${m} est vrai ?`),
            question(`${pillar}.${m}.1.2`, 'objective', `La commune publie-t-elle ${pillar}${m} ?`),
          ],
        },
      ],
    })),
  })),
})
