import './projects.css';
import { graphql } from '../client/graphql.ts';
import { useMutation, useQuery } from '../client/hooks.ts';
import { Button } from '../ui/button.tsx';
import { useToast } from '../ui/overlays.tsx';
import { useName, useWords } from '../words/words.ts';
import { projectWords } from './words.ts';

const AskedProjectTagsDocument = graphql(`
  query AskedProjectTags {
    askedProjectTags { resourceId title askedAt project { id name { zh en } } viewerMayDecide }
  }
`);
const DecideProjectTagDocument = graphql(`
  mutation DecideProjectTag($input: DecideProjectTagInput!) {
    decideProjectTag(input: $input) { projectTag { state } refusals { code field message } }
  }
`);

/** Resources that ask to be shown under one's own project. */
export function AskedTags() {
  const t = useWords(projectWords);
  const name = useName();
  const say = useToast();
  const query = useQuery(AskedProjectTagsDocument, {});
  const decide = useMutation(DecideProjectTagDocument);
  const tags = query.data?.askedProjectTags.filter((tag) => tag.viewerMayDecide) ?? [];
  if (tags.length === 0) return null;
  const answer = async (resourceId: string, projectId: string, accept: boolean): Promise<void> => {
    const answered = await decide.run({ input: { resourceId, projectId, accept } });
    if (!answered.ok) return;
    say(answered.data.decideProjectTag.refusals[0]?.message ?? (accept ? t.accepted : t.declined));
  };
  return (
    <section className="asked">
      <div className="sec">
        <h2>{t.asked}</h2>
      </div>
      <ul className="ruled">
        {tags.map((tag) => (
          <li key={`${tag.resourceId}-${tag.project.id}`} className="plain-row">
            <span className="grow">{t.askedText(tag.title, name(tag.project.name))}</span>
            <Button size="small" onClick={() => void answer(tag.resourceId, tag.project.id, true)}>
              {t.accept}
            </Button>
            <Button
              size="small"
              variant="quiet"
              onClick={() => void answer(tag.resourceId, tag.project.id, false)}
            >
              {t.decline}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
