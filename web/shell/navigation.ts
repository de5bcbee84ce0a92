import {
  BookOpen,
  Clock4,
  Folder,
  Inbox,
  KeyRound,
  type LucideIcon,
  School,
  Search,
  Send,
  Signature,
  Sprout,
  Stamp,
  Sun,
  Upload,
  User,
  UsersRound,
} from 'lucide-react';
import type { ViewerNow } from '../client/viewer.ts';
import type { shellWords } from './words.ts';

type Name = {
  [Key in keyof (typeof shellWords)['zh']]: (typeof shellWords)['zh'][Key] extends string ? Key : never;
}[keyof (typeof shellWords)['zh']];

export interface Place {
  to: string;
  name: Name;
  icon: LucideIcon;
  /** Things that wait for this person's own act. */
  count?: number;
}

export interface Section {
  name: Name | null;
  places: Place[];
}

/** The side bar by what a person may do. Several capacities add sections, not accounts. */
export function sectionsFor(viewer: ViewerNow): Section[] {
  const { duties, waiting } = viewer;
  if (duties.isStudent)
    return [
      {
        name: null,
        places: [
          { to: '/', name: 'learn', icon: Sun },
          { to: '/browse', name: 'textbook', icon: BookOpen },
          { to: '/search', name: 'find', icon: Search },
        ],
      },
    ];
  const first: Place[] = [
    { to: '/', name: 'today', icon: Sun },
    { to: '/search', name: 'find', icon: Search },
    { to: '/browse', name: 'browse', icon: BookOpen },
  ];
  if (duties.mayUpload)
    first.push(
      { to: '/mine', name: 'mine', icon: Folder, count: waiting.returned },
      { to: '/upload', name: 'upload', icon: Upload },
    );
  const work: Place[] = [];
  if (duties.mayReview) work.push({ to: '/reviews', name: 'reviews', icon: Stamp, count: waiting.reviews });
  if (duties.mayPublish)
    work.push({
      to: '/publications',
      name: 'publications',
      icon: Signature,
      count: waiting.publications + waiting.projectTags,
    });
  const group: Place[] = [];
  if (viewer.schools.length > 0)
    group.push({ to: '/inbox', name: 'inbox', icon: Inbox, count: waiting.deliveries });
  if (duties.maySend) group.push({ to: '/deliveries', name: 'deliveries', icon: Send });
  group.push(
    { to: '/projects', name: 'projects', icon: Sprout },
    { to: '/afterschool', name: 'afterschool', icon: Clock4 },
  );
  const administer: Place[] = duties.mayAdminister
    ? [
        { to: '/schools', name: 'schools', icon: School },
        { to: '/people', name: 'people', icon: UsersRound },
      ]
    : [];
  const sections: Section[] = [
    { name: null, places: first },
    { name: 'sectionWork', places: work },
    { name: 'sectionGroup', places: group },
    { name: 'sectionAdminister', places: administer },
  ];
  return sections.filter((section) => section.places.length > 0);
}

/** The bottom bar of a phone: four or five. */
export function tabsFor(viewer: ViewerNow): Place[] {
  const { duties, waiting } = viewer;
  const me: Place = { to: '/me', name: 'me', icon: User };
  if (duties.isStudent)
    return [
      { to: '/', name: 'learn', icon: Sun },
      { to: '/browse', name: 'textbook', icon: BookOpen },
      { to: '/search', name: 'find', icon: Search },
      me,
    ];
  const places: Place[] = [
    { to: '/', name: 'today', icon: Sun },
    { to: '/search', name: 'find', icon: Search },
  ];
  if (duties.mayPublish)
    places.push({ to: '/publications', name: 'publications', icon: KeyRound, count: waiting.publications });
  else if (duties.mayReview)
    places.push({ to: '/reviews', name: 'reviews', icon: Stamp, count: waiting.reviews });
  else if (duties.mayUpload) places.push({ to: '/upload', name: 'upload', icon: Upload });
  if (viewer.schools.length > 0)
    places.push({ to: '/inbox', name: 'inboxShort', icon: Inbox, count: waiting.deliveries });
  places.push(me);
  return places;
}
