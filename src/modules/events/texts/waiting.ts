import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** What events and sessions await from somebody, on their page of the day. */
export const waitingTexts = defineTexts(
  {
    where: 'Agenda',
    host: (title: string, hour: string) => `Accueillir à ${hour} : « ${title} »`,
    come: (title: string, hour: string) => `Venir à ${hour} : « ${title} »`,
    offered: (title: string, hour: string) =>
      `Prendre ou rendre votre place avant ${hour} : « ${title} »`,
    decide: (count: number) =>
      `Décider de ${counted(count, 'contribution', 'contributions')} au programme`,
    read: (count: number) => `Relire ${counted(count, 'contribution', 'contributions')}`,
    hold: (title: string, hour: string) => `Tenir la séance à ${hour} : « ${title} »`,
    tell: (title: string) => `Dire comment s’est passée la séance « ${title} »`,
    whys: {
      team: 'L’équipe accueille aujourd’hui',
      registered: 'Vous êtes inscrit·e',
      offered: 'Une place s’est libérée pour vous',
      programme: 'L’équipe compose le programme',
      reader: 'Vous êtes du comité de lecture',
      session: 'Vous menez les séances de cette expérimentation',
    },
  },
  {
    where: 'Events',
    host: (title, hour) => `Welcome people at ${hour}: “${title}”`,
    come: (title, hour) => `Come at ${hour}: “${title}”`,
    offered: (title, hour) => `Take or give back your place before ${hour}: “${title}”`,
    decide: (count) =>
      `Decide on ${count === 1 ? 'a contribution' : `${count} contributions`} to the programme`,
    read: (count) => `Read ${count === 1 ? 'a contribution' : `${count} contributions`}`,
    hold: (title, hour) => `Hold the session at ${hour}: “${title}”`,
    tell: (title) => `Say how the session “${title}” went`,
    whys: {
      team: 'The team welcomes people today',
      registered: 'You are registered',
      offered: 'A place is free for you',
      programme: 'The team makes the programme',
      reader: 'You are on the reading committee',
      session: 'You run the sessions of this experiment',
    },
  },
)
