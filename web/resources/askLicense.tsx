import { type FormEvent, useState } from 'react';
import { graphql } from '../client/graphql.ts';
import { useMutation } from '../client/hooks.ts';
import { type RefusalShown, refusalAt, refusalsElsewhere } from '../client/refusals.ts';
import { useViewer } from '../client/viewer.ts';
import { Button } from '../ui/button.tsx';
import { Check, TextField } from '../ui/field.tsx';
import { Drawer, useToast } from '../ui/overlays.tsx';
import { ErrorNotice, Refusals } from '../ui/states.tsx';
import { useWords } from '../words/words.ts';
import { resourceWords } from './words.ts';

const RequestLicenseDocument = graphql(`
  mutation RequestLicense($input: RequestLicenseInput!) {
    requestLicense(input: $input) { request { id } refusals { code field message } }
  }
`);

/** Asks the owner for what the licence does not give. */
export function AskLicense({
  open,
  onClose,
  resourceId,
}: {
  open: boolean;
  onClose: () => void;
  resourceId: string;
}) {
  const t = useWords(resourceWords);
  const say = useToast();
  const { viewer } = useViewer();
  const [adapt, setAdapt] = useState(true);
  const [download, setDownload] = useState(false);
  const [reason, setReason] = useState('');
  const [refusals, setRefusals] = useState<RefusalShown[]>([]);
  const ask = useMutation(RequestLicenseDocument);
  const school = viewer.schools[0];

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const permissions = [...(adapt ? ['adapt'] : []), ...(download ? ['download'] : [])];
    const answer = await ask.run({
      input: {
        resourceId,
        audienceLevel: 'schools',
        audienceIds: school ? [school.id] : [],
        permissions,
        reason,
      },
    });
    if (!answer.ok) return;
    setRefusals(answer.data.requestLicense.refusals);
    if (!answer.data.requestLicense.request) return;
    say(t.askSent);
    setReason('');
    onClose();
  };

  return (
    <Drawer
      open={open}
      onClose={onClose}
      title={t.askTitle}
      footer={
        <>
          <span className="end" />
          <Button
            type="submit"
            form="ask-license"
            variant="primary"
            busy={ask.busy}
            disabled={!adapt && !download}
          >
            {t.askSend}
          </Button>
        </>
      }
    >
      <form id="ask-license" className="stack g4" onSubmit={submit}>
        <Refusals refusals={refusalsElsewhere(refusals, ['reason'])} />
        {ask.failure && <ErrorNotice failure={ask.failure} />}
        <fieldset className="stack">
          <legend className="label">{t.askWhat}</legend>
          <Check checked={adapt} onChange={setAdapt}>
            {t.adapt}
          </Check>
          <Check checked={download} onChange={setDownload}>
            {t.download}
          </Check>
        </fieldset>
        <TextField
          label={t.askWhy}
          rows={4}
          value={reason}
          onChange={setReason}
          hint={t.askWhyHint}
          error={refusalAt(refusals, 'reason')}
        />
        <p className="note">{t.askText}</p>
      </form>
    </Drawer>
  );
}
