import { defineTexts } from '#kit/texts.ts'

/** Votes in the catalogue of open data. */
export const openVotesTexts = defineTexts(
  {
    title: 'Scrutins et leurs archives',
    description:
      'Chaque scrutin ouvert ou terminé : sa question, sa règle et ses dates. Il donne aussi les adresses de son tableau public, de ses bulletins sans nom et de l’archive qui permet de tout recompter. Les bulletins qui diraient ce que des personnes ont voté ne sont pas publiés.',
    keywords: ['vote', 'scrutin', 'bulletins', 'jugement majoritaire'],
  },
  {
    title: 'Votes and their archives',
    description:
      'Each vote that is open or over: its question, its rule, its dates, and the addresses of its public board, of its ballots without names and of the archive that lets anyone count again. Ballots that would say how some people voted are not published.',
    keywords: ['vote', 'poll', 'ballots', 'majority judgment'],
  },
)
