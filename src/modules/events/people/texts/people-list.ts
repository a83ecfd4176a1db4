import { defineTexts } from '#kit/texts.ts'
import { counted } from '#kit/words.ts'

/** The list of whoever is registered to an event, for its team. */
export const peopleListTexts = defineTexts(
  {
    counted: (count: number) => counted(count, 'personne', 'personnes'),
    search: 'Un nom, une organisation, une adresse',
    all: 'Toutes',
    everyRole: 'Tous les rôles',
    everySeat: 'Toutes les sortes de place',
    function: 'Fonction',
    registeredAt: 'Inscrite le',
    byNumber: 'dans l’ordre des inscriptions',
    none: 'Personne n’est encore inscrit',
    noneText: 'Les personnes qui s’inscrivent, et celles que vous inscrivez, sont ici.',
    cancel: 'Annuler ces inscriptions',
    cancelConfirm: (count: number) =>
      counted(
        count,
        'inscription sera annulée ; la personne le lit par courriel, et sa place va à qui attend',
        'inscriptions seront annulées ; ces personnes le lisent par courriel, et leurs places vont à qui attend',
      ),
    cancelNothing: 'Les inscriptions choisies sont déjà annulées.',
    cancelLeaves: 'cette inscription est déjà annulée.',
    cancelled: (count: number) =>
      counted(count, 'inscription est annulée.', 'inscriptions sont annulées.'),
  },
  {
    counted: (count) => counted(count, 'person', 'people'),
    search: 'A name, an organisation, an address',
    all: 'All',
    everyRole: 'All roles',
    everySeat: 'All kinds of seat',
    function: 'Function',
    registeredAt: 'Registered on',
    byNumber: 'in the order of registration',
    none: 'Nobody has registered yet',
    noneText: 'People who register, and those whom you register, are here.',
    cancel: 'Cancel these registrations',
    cancelConfirm: (count) =>
      counted(
        count,
        'registration will be cancelled; the person reads it by e-mail, and their seat goes to whoever waits',
        'registrations will be cancelled; these people read it by e-mail, and their seats go to whoever waits',
      ),
    cancelNothing: 'The registrations that you chose are cancelled already.',
    cancelLeaves: 'this registration is cancelled already.',
    cancelled: (count) =>
      counted(count, 'registration is cancelled.', 'registrations are cancelled.'),
  },
)
