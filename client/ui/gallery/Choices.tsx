import { useState } from "react";
import { Checkbox, Switch } from "../Checkbox.tsx";
import { ComboBox } from "../ComboBox.tsx";
import { FileDrop } from "../FileDrop.tsx";
import { RadioGroup } from "../RadioGroup.tsx";
import { SearchField } from "../SearchField.tsx";
import { Select } from "../Select.tsx";
import { TextArea } from "../TextArea.tsx";
import { TextField } from "../TextField.tsx";
import { tell } from "../toasts.ts";
import styles from "./Gallery.module.css";
import { PEOPLE } from "./samples.ts";

export function Choices() {
  const [name, setName] = useState("한서윤");
  const [search, setSearch] = useState("");
  const [said, setSaid] = useState("탄광이 지시를 받았다는 뜻입니다.");
  const [role, setRole] = useState<"translator" | "editor">();
  const [person, setPerson] = useState<string>();
  const [on, setOn] = useState(true);
  const [eyes, setEyes] = useState<"off" | "warn" | "enforce">("enforce");
  return (
    <section>
      <h2>Fields</h2>
      <div className={styles.grid}>
        <TextField label="Name" value={name} onChange={setName} description="As colleagues see it." />
        <TextField
          label="이메일"
          type="email"
          value="seoyun@"
          onChange={() => {}}
          error="주소가 다 쓰이지 않았습니다. @ 뒤를 채워 주세요."
        />
        <SearchField label="Search both languages" value={search} onChange={setSearch} keys="/" />
        <Select
          label="Role"
          value={role}
          onChange={setRole}
          placeholder="Choose a role"
          choices={[
            { value: "translator", label: "Translator" },
            { value: "editor", label: "Editor" },
          ]}
        />
        <ComboBox
          label="Assign"
          optional="(optional)"
          placeholder="A name, or its first letters"
          options={PEOPLE.map(({ id, name: label }) => ({ id, label, detail: "Editor" }))}
          value={person}
          onChoose={setPerson}
        />
        <TextArea
          label="Reason"
          lang="ko"
          serif
          value={said}
          onChange={setSaid}
          onSubmit={() => tell("Sent")}
          description="⌘ Enter"
        />
        <div>
          <Checkbox label="Blocks publication" checked={on} onChange={setOn} description="Until it is answered." />
          <Checkbox label="Some of them" checked={false} mixed onChange={() => {}} />
          <Checkbox
            label="Restricted"
            checked={false}
            onChange={() => {}}
            disabledReason="Only a chief may lift this."
          />
          <Switch label="Four eyes" checked={on} onChange={setOn} />
          <Switch label="기계 번역" checked={!on} onChange={(value) => setOn(!value)} />
        </div>
        <RadioGroup
          label="Four eyes"
          value={eyes}
          onChange={setEyes}
          choices={[
            { value: "off", label: "Off" },
            { value: "warn", label: "Warn", description: "Says it, and lets it be." },
            { value: "enforce", label: "Enforce" },
          ]}
        />
        <RadioGroup
          label="탄광이 지시한 것인가요, 지시를 받은 것인가요?"
          look="sheets"
          value={eyes}
          onChange={setEyes}
          choices={[
            { value: "off", label: "탄광이 지시했다" },
            { value: "warn", label: "탄광이 지시를 받았다" },
          ]}
        />
        <FileDrop
          kinds={[".docx", ".md", ".txt", ".html"]}
          maxBytes={20_000_000}
          onFiles={(files) => tell(files[0]?.name ?? "")}
        />
      </div>
    </section>
  );
}
