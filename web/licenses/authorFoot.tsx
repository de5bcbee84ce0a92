import { useMutation } from '../client/hooks.ts';
import type { RefusalShown } from '../client/refusals.ts';
import { Button } from '../ui/button.tsx';
import { useToast } from '../ui/overlays.tsx';
import { useWords } from '../words/words.ts';
import type { LicenseChoice } from './choice.ts';
import { AgreeToLicenseDocument } from './documents.ts';
import { licenseWords } from './words.ts';

/** An author publishes nothing; what is wider than the charter's default waits for his agreement. */
export function AuthorFoot({
  versionId,
  choice,
  onRefused,
}: {
  versionId: string;
  choice: LicenseChoice;
  onRefused: (refusals: RefusalShown[]) => void;
}) {
  const t = useWords(licenseWords);
  const say = useToast();
  const agree = useMutation(AgreeToLicenseDocument);
  const { template, audienceLevel } = choice;
  const submit = async (): Promise<void> => {
    const answer = await agree.run({ input: { versionId, template, audienceLevel } });
    if (!answer.ok) return;
    onRefused(answer.data.agreeToLicense.refusals);
    if (answer.data.agreeToLicense.versionId) say(t.agreed);
  };
  return (
    <>
      <span className="ui soft grow">{t.agreeFoot}</span>
      <Button
        variant="primary"
        busy={agree.busy}
        disabled={choice.width !== 'wider'}
        onClick={() => void submit()}
      >
        {t.agree}
      </Button>
    </>
  );
}
