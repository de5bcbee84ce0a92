import { BookOpen, Sprout } from 'lucide-react';
import { Page } from '../shell/page.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { Empty } from '../ui/states.tsx';
import { useWords } from '../words/words.ts';
import { searchWords } from './words.ts';

export default function SearchPage() {
  const t = useWords(searchWords);
  return (
    <Page title={t.title}>
      <Empty
        title={t.start}
        actions={
          <>
            <ButtonLink to="/browse" icon={BookOpen}>
              {t.browse}
            </ButtonLink>
            <ButtonLink to="/projects" icon={Sprout}>
              {t.projects}
            </ButtonLink>
          </>
        }
      >
        {t.startText}
      </Empty>
    </Page>
  );
}
