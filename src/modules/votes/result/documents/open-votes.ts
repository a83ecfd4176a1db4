import { filesOf, votePaths } from '../../paths.ts'
import { shownState, type Vote } from '../../vote.ts'

/** One vote as the catalogue of open data lists it, with the addresses of its files; nothing that its page does not say. */
export function voteEntry(vote: Vote, baseUrl: string, now: Date) {
  return {
    titre: vote.title,
    question: vote.question,
    methode: vote.method,
    secret: vote.tier === 'tracked',
    etat: shownState(vote, now),
    ouvert: vote.openedAt?.toISOString(),
    fin: (vote.endedAt ?? vote.closesAt).toISOString(),
    page: baseUrl + votePaths.vote(vote.slug),
    fichiers: filesOf(vote).map((file) => baseUrl + votePaths.file(vote.slug, file)),
  }
}
