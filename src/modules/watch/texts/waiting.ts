import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** What the watch awaits from somebody, on their page of the day. */
export const waitingTexts = defineTexts(
  {
    watch: 'Veille',
    why: 'L’équipe trie ce que la veille trouve',
    sort: (count: number) => `Trier ${counted(count, 'trouvaille', 'trouvailles')}`,
    read: (count: number) =>
      `Relire ${counted(count, 'trouvaille', 'trouvailles')} avant de publier`,
  },
  {
    watch: 'Watch',
    why: 'The team sorts what the watch finds',
    sort: (count) => `Sort ${counted(count, 'find', 'finds')}`,
    read: (count) => `Read ${counted(count, 'find', 'finds')} before publishing`,
  },
)
